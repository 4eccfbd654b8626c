"""Paper: the only place with ReportLab; it knows neither the book nor the screen."""
