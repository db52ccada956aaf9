from hypothesis import settings

# A busy machine is no defect of the code under test; what must be fast has tests of its own.
settings.register_profile("factdiff", deadline=None)
settings.load_profile("factdiff")
