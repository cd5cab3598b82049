"""The pages of a workshop's room: coming in, waiting, the rounds, the board and the wall."""
