"""How somebody is getting on: levels over time, how sure they are, and what to practise next."""
