"""What stages share, drawn and listed."""
