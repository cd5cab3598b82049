"""`python -m hotline_sim` is the command `hotline-sim`."""

from hotline_sim.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
