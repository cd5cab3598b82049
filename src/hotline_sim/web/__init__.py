"""The browser face: a call as pages that work without a script, and better with one.

`docs/browser-face.md` tells how a page is added.
"""
