"""The association's register: who has sent, what waits, the sums, and what is answered.

One page, on which parts lie one over another: at the bottom who has sent and who is missing, over
it whatever is opened from there. Esc takes the uppermost part away.
"""
