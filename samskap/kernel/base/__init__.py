"""The record base class, the clock, text cleaning, references and refusals."""
