"""What travels: the only place with Excel; it knows neither Qt nor SQL."""
