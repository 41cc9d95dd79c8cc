"""The Chinese reader: simplified and traditional; mainland, Hong Kong and Taiwan usage."""
