"""Short numbers of real lines, which a scenario must not tell anybody to ring.

Emergency and help lines in Lao PDR and its neighbours, and those that travel in films. Someone who
rings one for practice takes the place of a caller; and over the border it is another line.
"""

REAL_LINES = frozenset(
    {
        *("112", "113", "119", "190", "191", "195", "911", "999"),
        *("1191", "1195", "1300", "1323", "1362", "1506", "1512", "1546", "1669", "1694"),
    }
)
"""Of three digits or more: ambulance, police, social affairs, trafficking, workers, women."""
