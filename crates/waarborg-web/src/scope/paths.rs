//! Addresses.

crate::paths! {
    /// The scope: its text, and what is in and out.
    PAGE page(organisation: str) = "/o/{organisation}/scope";
    /// Write the text.
    TEXT text(organisation: str) = "/o/{organisation}/scope/text";
    /// All versions of the text.
    HISTORY history(organisation: str) = "/o/{organisation}/scope/history";
    /// Put processes and systems in or out: look first, then decide.
    ITEMS items(organisation: str) = "/o/{organisation}/scope/items";
}
