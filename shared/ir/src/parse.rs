//! The text form of a function, read. `print` writes it (the grammar is shown there).
//! Owns the grammar. Must not check meaning: `verify` does. Entry: `parse`.

use crate::func::*;
use crate::op::*;
use crate::operand::*;
use crate::print::default_origin;
use crate::symbols::Symbols;
use abi::ExceptionKind;
use types::AssemblyId;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// From 1.
    pub line: u32,
    pub kind: ParseErrorKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParseErrorKind {
    /// What was needed, and the text found instead (empty at the end).
    Expected(&'static str, String),
    UnknownOperation(String),
    /// A type, method or field that the symbols do not have.
    UnknownSymbol(String),
    UnterminatedQuote,
}

impl core::fmt::Display for ParseError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "line {}: ", self.line)?;
        match &self.kind {
            ParseErrorKind::Expected(what, found) => write!(f, "expected {what}, found `{found}`"),
            ParseErrorKind::UnknownOperation(text) => write!(f, "unknown operation `{text}`"),
            ParseErrorKind::UnknownSymbol(text) => write!(f, "unknown symbol '{text}'"),
            ParseErrorKind::UnterminatedQuote => write!(f, "quoted text has no end"),
        }
    }
}
impl std::error::Error for ParseError {}

type Result<T> = core::result::Result<T, ParseError>;

/// All functions of a text. `;` begins a comment.
pub fn parse(text: &str, symbols: &dyn Symbols) -> Result<Vec<Func>> {
    let tokens = tokenize(text)?;
    let mut functions = Vec::new();
    let mut parser = Parser { tokens: &tokens, at: 0, symbols, func: Func::new("") };
    while parser.at < parser.tokens.len() {
        functions.push(parser.function()?);
    }
    Ok(functions)
}

#[derive(Clone, Debug, PartialEq)]
enum TokenKind {
    /// Names, numbers, operation texts.
    Word(String),
    /// In single quotes: a symbol.
    Symbol(String),
    /// In double quotes, as UTF-16.
    Text(Vec<u16>),
    Mark(char),
    Arrow,
}

struct Token {
    kind: TokenKind,
    line: u32,
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+')
}

fn tokenize(text: &str) -> Result<Vec<Token>> {
    let mut tokens = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let kind = if c == ';' {
                break;
            } else if c.is_whitespace() {
                rest = &rest[c.len_utf8()..];
                continue;
            } else if let Some(after) = rest.strip_prefix("->") {
                rest = after;
                TokenKind::Arrow
            } else if c == '\'' || c == '"' {
                let (units, after) = unquote(&rest[1..], c)
                    .ok_or(ParseError { line, kind: ParseErrorKind::UnterminatedQuote })?;
                rest = after;
                if c == '"' {
                    TokenKind::Text(units)
                } else {
                    TokenKind::Symbol(String::from_utf16_lossy(&units))
                }
            } else if is_word(c) {
                let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                rest = after;
                TokenKind::Word(word.to_string())
            } else {
                rest = &rest[c.len_utf8()..];
                TokenKind::Mark(c)
            };
            tokens.push(Token { kind, line });
        }
    }
    Ok(tokens)
}

/// The units up to the closing quote, and the text after it.
fn unquote(text: &str, quote: char) -> Option<(Vec<u16>, &str)> {
    let mut units = Vec::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        let c = match c {
            c if c == quote => return Some((units, &text[at + c.len_utf8()..])),
            '\\' => match chars.next()?.1 {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => {
                    let mut unit = 0;
                    for _ in 0..4 {
                        unit = unit << 4 | chars.next()?.1.to_digit(16)? as u16;
                    }
                    units.push(unit);
                    continue;
                }
                other => other,
            },
            c => c,
        };
        units.extend_from_slice(c.encode_utf16(&mut [0; 2]));
    }
    None
}

pub(crate) struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    symbols: &'a dyn Symbols,
    func: Func,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&TokenKind> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    fn error<T>(&self, kind: ParseErrorKind) -> Result<T> {
        let token = self.tokens.get(self.at).or(self.tokens.last());
        Err(ParseError { line: token.map_or(1, |token| token.line), kind })
    }

    fn expected<T>(&self, what: &'static str) -> Result<T> {
        let found = match self.peek() {
            Some(TokenKind::Word(text) | TokenKind::Symbol(text)) => text.clone(),
            Some(TokenKind::Text(units)) => String::from_utf16_lossy(units),
            Some(TokenKind::Mark(c)) => c.to_string(),
            Some(TokenKind::Arrow) => "->".to_string(),
            None => String::new(),
        };
        self.error(ParseErrorKind::Expected(what, found))
    }

    fn word(&mut self, what: &'static str) -> Result<String> {
        if let Some(TokenKind::Word(word)) = self.peek() {
            let word = word.clone();
            self.at += 1;
            return Ok(word);
        }
        self.expected(what)
    }

    /// A word that `read` understands.
    fn value<T>(&mut self, what: &'static str, read: impl Fn(&str) -> Option<T>) -> Result<T> {
        if let Some(TokenKind::Word(word)) = self.peek()
            && let Some(value) = read(word)
        {
            self.at += 1;
            return Ok(value);
        }
        self.expected(what)
    }

    fn number(&mut self) -> Result<u32> {
        self.value("a number", |word| word.parse().ok())
    }

    fn symbol(&mut self, what: &'static str) -> Result<String> {
        if let Some(TokenKind::Symbol(text)) = self.peek() {
            let text = text.clone();
            self.at += 1;
            return Ok(text);
        }
        self.expected(what)
    }

    fn accept(&mut self, kind: &TokenKind) -> bool {
        let found = self.peek() == Some(kind);
        self.at += usize::from(found);
        found
    }

    fn accept_word(&mut self, text: &str) -> bool {
        let found = matches!(self.peek(), Some(TokenKind::Word(word)) if word == text);
        self.at += usize::from(found);
        found
    }

    fn mark(&mut self, mark: char, what: &'static str) -> Result<()> {
        if self.accept(&TokenKind::Mark(mark)) { Ok(()) } else { self.expected(what) }
    }

    fn keyword(&mut self, word: &'static str) -> Result<()> {
        if self.accept_word(word) { Ok(()) } else { self.expected(word) }
    }

    fn kind(&mut self) -> Result<SlotKind> {
        let word = self.word("a kind")?;
        Ok(match word.as_str() {
            "i4" => SlotKind::I4,
            "i8" => SlotKind::I8,
            "r4" => SlotKind::R4,
            "r8" => SlotKind::R8,
            "ref" => SlotKind::Ref,
            "byref" => SlotKind::ByRef,
            "struct" => SlotKind::Struct(TypeId::parse(self)?),
            _ => {
                self.at -= 1;
                return self.expected("a kind");
            }
        })
    }

    fn function(&mut self) -> Result<Func> {
        self.keyword("fn")?;
        let name = match self.peek() {
            Some(TokenKind::Symbol(_)) => self.symbol("a name")?,
            _ => self.word("a name")?,
        };
        self.func = Func::new(name);
        self.mark('(', "`(`")?;
        let mut arguments = Vec::new();
        while !self.accept(&TokenKind::Mark(')')) {
            if !arguments.is_empty() {
                self.mark(',', "`,`")?;
            }
            arguments.push(self.kind()?);
        }
        self.func.argument_count = arguments.len() as u32;
        if self.accept(&TokenKind::Arrow) {
            self.func.result = Some(self.kind()?);
        }
        self.mark('{', "`{`")?;
        self.facts()?;
        for (index, &kind) in arguments.iter().enumerate() {
            match self.func.slots.get(index) {
                Some(info) if info.kind != kind => return self.expected("slots as the arguments"),
                Some(_) => {}
                None => {
                    self.func.new_slot(kind, SlotOrigin::Argument(index as u32));
                }
            }
        }
        let mut il_offset = 0;
        while !self.accept(&TokenKind::Mark('}')) {
            let block = Block::parse(self)?;
            if block.index() != self.func.blocks.len() {
                self.at -= 1;
                return self.expected("blocks in order");
            }
            self.mark(':', "`:`")?;
            self.func.new_block();
            self.block_body(block, &mut il_offset)?;
        }
        Ok(std::mem::replace(&mut self.func, Func::new("")))
    }

    fn block_body(&mut self, block: Block, il_offset: &mut u32) -> Result<()> {
        while let Some(TokenKind::Word(_)) = self.peek() {
            // A block's label is the only word before a colon.
            if self.tokens.get(self.at + 1).map(|t| &t.kind) == Some(&TokenKind::Mark(':')) {
                break;
            }
            let inst = self.inst()?;
            if self.accept(&TokenKind::Mark('@')) {
                *il_offset = self.number()?;
            }
            self.func.push(block, *il_offset, inst);
        }
        Ok(())
    }

    fn facts(&mut self) -> Result<()> {
        loop {
            if self.accept_word("method") {
                self.func.method = Some(MethodId::parse(self)?);
            } else if self.accept_word("assembly") {
                self.func.assembly = AssemblyId::from_index(self.number()?);
            } else if self.accept_word("context") {
                self.func.context = if self.accept_word("this") {
                    ContextSource::This { depth: self.number()? }
                } else if self.accept_word("type") {
                    ContextSource::TypeArgument(Slot::parse(self)?)
                } else if self.accept_word("method") {
                    ContextSource::MethodArgument(Slot::parse(self)?)
                } else {
                    return self.expected("this, type or method");
                };
            } else if self.accept_word("no_init_locals") {
                self.func.init_locals = false;
            } else if self.accept_word("il_size") {
                self.func.il_size = self.number()?;
            } else if self.accept_word("slots") {
                self.slots()?;
            } else if self.accept_word("clause") {
                self.clause()?;
            } else {
                return Ok(());
            }
        }
    }

    fn slots(&mut self) -> Result<()> {
        loop {
            let index = self.func.slots.len() as u32;
            if Slot::parse(self)? != Slot(index) {
                self.at -= 1;
                return self.expected("slots in order");
            }
            self.mark(':', "`:`")?;
            let kind = self.kind()?;
            let mut origin = default_origin(self.func.argument_count, index);
            if self.accept_word("argument") {
                origin = SlotOrigin::Argument(self.number()?);
            } else if self.accept_word("context") {
                origin = SlotOrigin::Context;
            } else if self.accept_word("local") {
                origin = SlotOrigin::Local(self.number()?);
            } else if self.accept_word("stack") {
                origin = SlotOrigin::Stack(self.number()?);
            } else if self.accept_word("temporary") {
                origin = SlotOrigin::Temporary;
            } else if self.accept_word("continuation") {
                origin = SlotOrigin::Continuation;
            } else if self.accept_word("saved") {
                origin = SlotOrigin::SavedContext;
            }
            let slot = self.func.new_slot(kind, origin);
            self.func.slots[slot.index()].address_taken = self.accept_word("address_taken");
            self.func.slots[slot.index()].pinned = self.accept_word("pinned");
            if !self.accept(&TokenKind::Mark(',')) {
                return Ok(());
            }
        }
    }

    fn clause(&mut self) -> Result<()> {
        let kind = if self.accept_word("catch") {
            EhKind::Catch(TypeId::parse(self)?)
        } else if self.accept_word("filter") {
            EhKind::Filter(Block::parse(self)?)
        } else if self.accept_word("finally") {
            EhKind::Finally
        } else if self.accept_word("fault") {
            EhKind::Fault
        } else {
            return self.expected("catch, filter, finally or fault");
        };
        self.keyword("try")?;
        let try_start = Block::parse(self)?;
        self.keyword("to")?;
        let try_end = Block::parse(self)?;
        self.keyword("handler")?;
        let handler_start = Block::parse(self)?;
        self.keyword("to")?;
        let handler_end = Block::parse(self)?;
        self.func.clauses.push(EhClause { kind, try_start, try_end, handler_start, handler_end });
        Ok(())
    }

    fn list<T: Parse>(&mut self) -> Result<Vec<T>> {
        self.mark('[', "`[`")?;
        let mut items = Vec::new();
        while !self.accept(&TokenKind::Mark(']')) {
            if !items.is_empty() {
                self.mark(',', "`,`")?;
            }
            items.push(T::parse(self)?);
        }
        Ok(items)
    }

    /// An operand and the comma before it.
    fn operand<T: Parse>(&mut self, first: &mut bool) -> Result<T> {
        if !core::mem::replace(first, false) {
            self.mark(',', "`,`")?;
        }
        T::parse(self)
    }
}

fn intern<T: PartialEq>(table: &mut Vec<T>, value: T) -> u32 {
    let found = table.iter().position(|entry| *entry == value);
    found.unwrap_or_else(|| {
        table.push(value);
        table.len() - 1
    }) as u32
}

trait Parse: Sized {
    fn parse(parser: &mut Parser<'_>) -> Result<Self>;
}

macro_rules! parse_word {
    ($($ty:ty, $what:literal, |$word:ident| $read:expr;)*) => {
        $(impl Parse for $ty {
            fn parse(parser: &mut Parser<'_>) -> Result<Self> {
                parser.value($what, |$word| $read)
            }
        })*
    };
}

fn hex_or<T>(
    word: &str,
    from_bits: impl Fn(u64) -> Option<T>,
    or: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    match word.strip_prefix("0x") {
        Some(digits) => from_bits(u64::from_str_radix(digits, 16).ok()?),
        None => or(word),
    }
}

parse_word! {
    Slot, "a slot", |word| word.strip_prefix('s')?.parse().ok().map(Slot);
    Block, "a block", |word| word.strip_prefix('b')?.parse().ok().map(Block);
    I4, "an i4", |word| {
        hex_or(word, |bits| u32::try_from(bits).ok().map(|bits| bits as i32), |w| w.parse().ok())
    };
    I8, "an i8", |word| hex_or(word, |bits| Some(bits as i64), |w| w.parse().ok());
    Offset, "an offset", |word| hex_or(word, |bits| bits.try_into().ok(), |w| w.parse().ok());
    Flag, "true or false", |word| word.parse().ok();
    R4, "an r4", |word| {
        let or = |w: &str| w.parse().ok().map(|value: f32| Bits32(value.to_bits()));
        hex_or(word, |bits| bits.try_into().ok().map(Bits32), or)
    };
    R8, "an r8", |word| {
        let or = |w: &str| w.parse().ok().map(|value: f64| Bits64(value.to_bits()));
        hex_or(word, |bits| Some(Bits64(bits)), or)
    };
    MemType, "a memory type", |word| MemType::from_text(word);
    NumType, "a number type", |word| NumType::from_text(word);
    Cond, "a condition", |word| Cond::from_text(word);
    MemOrder, "an order", |word| MemOrder::from_text(word);
    AwaitMode, "an await mode", |word| AwaitMode::from_text(word);
    AwaitedKind, "what is awaited", |word| AwaitedKind::from_text(word);
    AwaitResult, "an await result", |word| AwaitResult::from_text(word);
    ThreadField, "a field of the thread", |word| ThreadField::from_text(word);
}

macro_rules! parse_symbol {
    ($($ty:ident, $what:literal, $find:ident;)*) => {
        $(impl Parse for $ty {
            fn parse(parser: &mut Parser<'_>) -> Result<Self> {
                let name = parser.symbol($what)?;
                if let Some(id) = parser.symbols.$find(&name) {
                    return Ok(id);
                }
                parser.at -= 1;
                parser.error(ParseErrorKind::UnknownSymbol(name))
            }
        })*
    };
}
parse_symbol! {
    TypeId, "a type", type_id;
    MethodId, "a method", method_id;
    FieldId, "a field", field_id;
}

impl Parse for SlotOpt {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        if parser.accept_word("_") { Ok(None) } else { Slot::parse(parser).map(Some) }
    }
}
impl Parse for Slots {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        let list = parser.list()?;
        Ok(parser.func.new_slots(&list))
    }
}
impl Parse for Blocks {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        let list = parser.list()?;
        Ok(parser.func.new_blocks(&list))
    }
}
impl Parse for TypeArg {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        match parser.peek() {
            Some(TokenKind::Symbol(_)) => TypeId::parse(parser).map(TypeArg::Exact),
            _ => Slot::parse(parser).map(TypeArg::Dynamic),
        }
    }
}
impl Parse for MethodArg {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        match parser.peek() {
            Some(TokenKind::Symbol(_)) => MethodId::parse(parser).map(MethodArg::Exact),
            _ => Slot::parse(parser).map(MethodArg::Dynamic),
        }
    }
}
impl Parse for LookupId {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        let lookup = if parser.accept_word("type") {
            Lookup::Type(TypeId::parse(parser)?)
        } else if parser.accept_word("method") {
            Lookup::Method(MethodId::parse(parser)?)
        } else if parser.accept_word("function") {
            Lookup::Function(MethodId::parse(parser)?)
        } else if parser.accept_word("constrained") {
            let constraint = TypeId::parse(parser)?;
            Lookup::Constrained { constraint, method: MethodId::parse(parser)? }
        } else if parser.accept_word("field") {
            Lookup::Field(FieldId::parse(parser)?)
        } else {
            return parser.expected("a lookup");
        };
        Ok(LookupId(intern(&mut parser.func.lookups, lookup)))
    }
}
impl Parse for ErrorId {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        let kind = parser.value("an exception", |word| {
            ExceptionKind::ALL.iter().copied().find(|kind| kind.name() == word)
        })?;
        let Some(TokenKind::Text(message)) = parser.peek() else {
            return parser.expected("a message");
        };
        let message = String::from_utf16_lossy(message);
        parser.at += 1;
        Ok(ErrorId(intern(&mut parser.func.errors, LinkError { kind, message })))
    }
}
impl Parse for StringLiteral {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        let Some(TokenKind::Text(units)) = parser.peek() else {
            return parser.expected("a string");
        };
        let units = units.clone();
        parser.at += 1;
        Ok(StringLiteral(intern(&mut parser.func.strings, units)))
    }
}
impl Parse for SignatureId {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        let ty = TypeId::parse(parser)?;
        Ok(SignatureId(intern(&mut parser.func.signatures, ty)))
    }
}

macro_rules! parsers {
    ($($(#[$meta:meta])* $snake:ident = $camel:ident $text:literal
        { $($field:ident : $role:tt $ty:ident),* } [$($effect:ident)*];)*) => {
        impl Parser<'_> {
            #[allow(unused_mut, unused_variables, reason = "operations without operands")]
            fn inst(&mut self) -> Result<Inst> {
                let text = self.word("an operation")?;
                Ok(match text.as_str() {
                    $($text => {
                        let mut first = true;
                        Inst::$camel($camel { $($field: self.operand(&mut first)?),* })
                    })*
                    _ => {
                        self.at -= 1;
                        return self.error(ParseErrorKind::UnknownOperation(text));
                    }
                })
            }
        }
    };
}
crate::for_each_op!(parsers);
