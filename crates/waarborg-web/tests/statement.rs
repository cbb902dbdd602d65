//! The way of a statement, from draft to public.
