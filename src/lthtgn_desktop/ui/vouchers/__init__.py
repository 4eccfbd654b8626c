"""One event opened down to its voucher, the events behind a figure, and correcting an event."""
