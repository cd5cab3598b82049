"""The disk and the database: reading authored files, keeping facts. Knows no calls."""
