"""What screens are made of: attributes down, messages up; a widget knows no screen."""
