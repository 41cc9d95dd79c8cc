"""The English reader, in layers: layout, values, names, reference, frames, scope, consolidation."""
