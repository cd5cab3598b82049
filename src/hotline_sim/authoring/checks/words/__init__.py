"""The words that the checks look for, a file for each thing they tell of; English only so far."""
