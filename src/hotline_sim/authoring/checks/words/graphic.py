"""English words that show what need only be said, and words that insult people for what they are.

Kept short and plain: whoever works on this file meets them, too.
"""

GRAPHIC = frozenset(
    {
        *("gang-raped", "penetrated", "penetration", "genitals", "semen", "orgasm", "naked"),
        *("mutilated", "dismembered", "decapitated", "disembowelled", "entrails", "guts"),
        *("severed", "blood-soaked", "pool of blood", "covered in blood", "blood everywhere"),
        *("torn flesh", "burnt flesh", "rotting", "screamed in agony", "broken bones"),
    }
)

SLURS = frozenset(
    {
        *("whore", "whores", "slut", "sluts", "hooker", "hookers", "bitch", "bitches"),
        *("faggot", "faggots", "tranny", "trannies", "shemale", "dyke", "homo"),
        *("chink", "chinks", "gook", "gooks", "coolie", "coolies", "savages", "peasant scum"),
        *("retard", "retarded", "cripple", "spastic", "illegals", "junkie", "junkies"),
    }
)
