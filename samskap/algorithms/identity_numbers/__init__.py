"""Identity numbers, account numbers, phone numbers and e-mail addresses in free text."""
