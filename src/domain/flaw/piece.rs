//! The pieces of writing that a course is made of, by what each is for.

/// What a text is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Piece {
    /// What a page, a lesson or something else is called.
    Title,
    /// The running text of a page, as Markdown.
    Text,
    /// A paragraph of it.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A cell of a table.
    Cell,
    /// What stands below a figure.
    Caption,
    /// The name of something in a figure.
    Box,
    /// What is said beside such a name.
    Note,
    /// What the trainer needs to know.
    Notes,
    /// What a question asks.
    Ask,
    /// An option, or something to sort.
    Option,
    /// A category.
    Category,
    /// Why an answer is what it is.
    Reason,
    /// A hint.
    Hint,
    /// A word of the glossary.
    Word,
    /// Another way of writing it.
    Spelling,
    /// What the word means.
    Meaning,
    /// What is known before a visit, and what it is for.
    Brief,
    /// The short form of a line.
    Label,
    /// Something that is said in a visit.
    Speech,
    /// What a line of a visit does, for the debrief.
    Coach,
    /// Any other short text.
    Other,
}
