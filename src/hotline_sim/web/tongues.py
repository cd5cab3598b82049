"""What pages say, in the language of whoever reads them."""

from hotline_sim.language.catalogue import Catalogue
from hotline_sim.scenario.compiled import CompiledScenario


class Tongues:
    """Finds the texts of a language."""

    def interface(self, language: str) -> Catalogue:
        """Return our own sentences in a language."""
        return Catalogue(language)

    def scenario(self, scenario: CompiledScenario, language: str) -> CompiledScenario:
        """Return a scenario with its texts in a language; those there are none of are marked."""
        return scenario
