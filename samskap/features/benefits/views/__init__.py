"""The pages: public ones, benefits at work, and learning sheets at work."""
