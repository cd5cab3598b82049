"""What the trainee wrote and decided, marked: the record, the urgency and the referral."""
