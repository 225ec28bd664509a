"""Downloads: one file each. May import domain and what lies below; knows no request."""
