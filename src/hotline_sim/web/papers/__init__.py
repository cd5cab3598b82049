"""What is written in a call, as pages: record, directory, referral, and the wrap-up."""
