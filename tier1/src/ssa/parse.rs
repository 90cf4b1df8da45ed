//! The text form of a function, read. `print` writes it (the grammar is shown there).
//! Owns the grammar. Must not check meaning: `verify` does. Numbers of values, blocks and slots stay as written. Entry: `parse`.

use super::func::*;
use super::inst::*;
use super::ty::{Signature, Type};
use abi::{ExceptionKind, WordKind};
use ir::func::LinkError;
use ir::symbols::Symbols;
use ir::{Cond, FieldId, MemOrder, MemType, MethodId, TypeId};

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
    UnknownInstruction(String),
    /// A type, method or field that the symbols do not have.
    UnknownSymbol(String),
    UnterminatedQuote,
    /// A number beyond what a test would use.
    TooLarge,
}

impl core::fmt::Display for ParseError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "line {}: ", self.line)?;
        match &self.kind {
            ParseErrorKind::Expected(what, found) => write!(f, "expected {what}, found `{found}`"),
            ParseErrorKind::UnknownInstruction(text) => write!(f, "unknown instruction `{text}`"),
            ParseErrorKind::UnknownSymbol(text) => write!(f, "unknown symbol '{text}'"),
            ParseErrorKind::UnterminatedQuote => write!(f, "quoted text has no end"),
            ParseErrorKind::TooLarge => write!(f, "number too large"),
        }
    }
}
impl std::error::Error for ParseError {}

type Result<T> = core::result::Result<T, ParseError>;

/// Values, blocks and slots have smaller numbers than this.
const MOST_ITEMS: u32 = 1 << 20;

/// All functions of a text. `;` begins a comment.
pub fn parse(text: &str, symbols: &dyn Symbols) -> Result<Vec<Func>> {
    let tokens = tokenize(text)?;
    let mut functions = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let mut parser = Parser { tokens: &tokens, at, symbols, func: Func::new(""), first: true };
        parser.function()?;
        at = parser.at;
        functions.push(parser.func);
    }
    Ok(functions)
}

#[derive(Clone, Debug, PartialEq)]
enum TokenKind {
    /// Names, numbers, instruction texts.
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
                'u' => {
                    let mut unit = 0u16;
                    for _ in 0..4 {
                        unit = unit << 4 | chars.next()?.1.to_digit(16)? as u16;
                    }
                    units.push(unit);
                    continue;
                }
                c => c,
            },
            c => c,
        };
        units.extend_from_slice(c.encode_utf16(&mut [0; 2]));
    }
    None
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    symbols: &'a dyn Symbols,
    func: Func,
    /// No operand of the instruction is read yet.
    first: bool,
}

impl Parser<'_> {
    fn fail<T>(&self, kind: ParseErrorKind) -> Result<T> {
        let at = self.at.min(self.tokens.len().saturating_sub(1));
        let line = self.tokens.get(at).map_or(1, |token| token.line);
        Err(ParseError { line, kind })
    }
    fn expected<T>(&self, what: &'static str) -> Result<T> {
        let found = match self.tokens.get(self.at).map(|token| &token.kind) {
            None => String::new(),
            Some(TokenKind::Word(word)) => word.clone(),
            Some(TokenKind::Symbol(name)) => format!("'{name}'"),
            Some(TokenKind::Text(_)) => "\"".into(),
            Some(TokenKind::Mark(c)) => c.to_string(),
            Some(TokenKind::Arrow) => "->".into(),
        };
        self.fail(ParseErrorKind::Expected(what, found))
    }
    fn peek(&self) -> Option<&TokenKind> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }
    fn accept_mark(&mut self, mark: char) -> bool {
        let found = self.peek() == Some(&TokenKind::Mark(mark));
        self.at += found as usize;
        found
    }
    fn mark(&mut self, mark: char, what: &'static str) -> Result<()> {
        if self.accept_mark(mark) { Ok(()) } else { self.expected(what) }
    }
    fn accept_word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(TokenKind::Word(w)) if w == word);
        self.at += found as usize;
        found
    }
    fn word(&mut self, what: &'static str) -> Result<String> {
        match self.peek() {
            Some(TokenKind::Word(word)) => {
                let word = word.clone();
                self.at += 1;
                Ok(word)
            }
            _ => self.expected(what),
        }
    }
    fn keyword(&mut self, word: &'static str) -> Result<()> {
        if self.accept_word(word) { Ok(()) } else { self.expected(word) }
    }
    fn quoted(&mut self) -> Result<String> {
        match self.peek() {
            Some(TokenKind::Symbol(name)) => {
                let name = name.clone();
                self.at += 1;
                Ok(name)
            }
            _ => self.expected("a name in single quotes"),
        }
    }
    fn text(&mut self) -> Result<Vec<u16>> {
        match self.peek() {
            Some(TokenKind::Text(units)) => {
                let units = units.clone();
                self.at += 1;
                Ok(units)
            }
            _ => self.expected("text in double quotes"),
        }
    }
    fn number<T: core::str::FromStr>(&mut self, what: &'static str) -> Result<T> {
        let Some(TokenKind::Word(word)) = self.peek() else { return self.expected(what) };
        let Ok(number) = word.parse() else { return self.expected(what) };
        self.at += 1;
        Ok(number)
    }
    /// `v12`, `block3`: the number after a prefix.
    fn prefixed(&mut self, prefix: &'static str) -> Result<u32> {
        let Some(TokenKind::Word(word)) = self.peek() else { return self.expected(prefix) };
        let number = word.strip_prefix(prefix).and_then(|rest| rest.parse::<u32>().ok());
        let Some(number) = number else { return self.expected(prefix) };
        if number >= MOST_ITEMS {
            return self.fail(ParseErrorKind::TooLarge);
        }
        self.at += 1;
        Ok(number)
    }
    fn value(&mut self) -> Result<Value> {
        let value = Value(self.prefixed("v")?);
        let dead = ValueData { ty: Type::I32, def: ValueDef::Dead };
        if value.index() >= self.func.values.len() {
            self.func.values.resize(value.index() + 1, dead);
        }
        Ok(value)
    }
    fn block(&mut self) -> Result<Block> {
        let block = Block(self.prefixed("block")?);
        while block.index() >= self.func.blocks.len() {
            self.func.new_block();
        }
        Ok(block)
    }
    fn ty(&mut self) -> Result<Type> {
        let Some(TokenKind::Word(word)) = self.peek() else { return self.expected("a type") };
        let Some(ty) = Type::from_text(word) else { return self.expected("a type") };
        self.at += 1;
        Ok(ty)
    }
    fn value_list(&mut self, end: char) -> Result<ValueList> {
        let mut values = Vec::new();
        while !self.accept_mark(end) {
            if !values.is_empty() {
                self.mark(',', "`,`")?;
            }
            values.push(self.value()?);
        }
        Ok(self.func.new_list(&values))
    }
    fn signature(&mut self) -> Result<Signature> {
        let mut signature = Signature::default();
        self.mark('(', "`(`")?;
        while !self.accept_mark(')') {
            if !signature.params.is_empty() {
                self.mark(',', "`,`")?;
            }
            signature.params.push(self.ty()?);
        }
        if self.peek() == Some(&TokenKind::Arrow) {
            self.at += 1;
            signature.results.push(self.ty()?);
            while self.peek() == Some(&TokenKind::Mark(','))
                && matches!(self.tokens.get(self.at + 1).map(|t| &t.kind),
                    Some(TokenKind::Word(word)) if Type::from_text(word).is_some())
            {
                self.at += 1;
                signature.results.push(self.ty()?);
            }
        }
        Ok(signature)
    }

    fn function(&mut self) -> Result<()> {
        self.keyword("function")?;
        self.func.name = self.quoted()?;
        self.func.signature = self.signature()?;
        self.mark('{', "`{`")?;
        self.facts()?;
        let mut source = Source::default();
        while !self.accept_mark('}') {
            self.block_and_insts(&mut source)?;
        }
        Ok(())
    }

    fn facts(&mut self) -> Result<()> {
        loop {
            if self.accept_word("method") {
                self.func.method = Some(MethodId::parse(self)?);
            } else if self.accept_word("layout") {
                self.prefixed("layout")?;
                let layout = self.layout()?;
                self.func.layouts.push(layout);
            } else if self.accept_word("stack") {
                self.prefixed("ss")?;
                let slot = self.stack_slot()?;
                self.func.stack_slots.push(slot);
            } else if self.accept_word("region") {
                self.prefixed("region")?;
                let region = self.region()?;
                self.func.regions.push(region);
            } else if self.accept_word("resume") {
                let state = self.number("a state")?;
                let block = self.block()?;
                self.func.resume_entries.push(ResumeEntry { state, block });
            } else if self.accept_word("site") {
                self.number::<u32>("a number")?;
                let method = match self.accept_word("_") {
                    true => None,
                    false => Some(MethodId::parse(self)?),
                };
                self.mark('@', "`@`")?;
                let site = self.number("a site")?;
                self.mark(':', "`:`")?;
                let il_offset = self.number("an offset")?;
                let caller = Source { site, il_offset };
                self.func.inline_sites.push(InlineSiteData { method, caller });
            } else {
                return Ok(());
            }
        }
    }

    fn words(&mut self) -> Result<Vec<WordKind>> {
        let mut words = Vec::new();
        self.mark('[', "`[`")?;
        while !self.accept_mark(']') {
            words.push(match self.word("a kind of word")?.as_str() {
                "raw" => WordKind::Raw,
                "ref" => WordKind::Ref,
                "byref" => WordKind::ByRef,
                _ => return self.expected("raw, ref or byref"),
            });
        }
        Ok(words)
    }

    fn layout(&mut self) -> Result<Layout> {
        let ty = TypeId::parse(self)?;
        let size = self.number("a size")?;
        let words = self.words()?;
        let mut leaves = Vec::new();
        self.mark('{', "`{`")?;
        while !self.accept_mark('}') {
            if !leaves.is_empty() {
                self.mark(',', "`,`")?;
            }
            let offset = self.number("an offset")?;
            leaves.push(Leaf { offset, mem: MemType::parse(self)? });
        }
        Ok(Layout { ty, size, words, leaves })
    }

    fn stack_slot(&mut self) -> Result<StackSlotData> {
        let mut slot = StackSlotData { words: self.words()?, ..StackSlotData::default() };
        loop {
            if self.accept_word("address_taken") {
                slot.address_taken = true;
            } else if self.accept_word("passed") {
                slot.passed = true;
            } else if self.accept_word("in_handlers") {
                slot.in_handlers = true;
            } else if self.accept_word("pinned") {
                slot.pinned = true;
            } else {
                return Ok(slot);
            }
        }
    }

    fn region(&mut self) -> Result<RegionData> {
        let kind = match self.word("a kind of region")?.as_str() {
            "catch" => RegionKind::Catch(TypeId::parse(self)?),
            "filter" => RegionKind::Filter(self.block()?),
            "finally" => RegionKind::Finally,
            "fault" => RegionKind::Fault,
            _ => return self.expected("catch, filter, finally or fault"),
        };
        self.keyword("handler")?;
        let handler = self.block()?;
        let parent = match self.accept_word("in") {
            true => Some(Region(self.prefixed("region")?)),
            false => None,
        };
        Ok(RegionData { parent, kind, handler, site: 0, handler_range: (0, 0) })
    }

    fn block_and_insts(&mut self, source: &mut Source) -> Result<()> {
        let block = self.block()?;
        self.func.layout.push(block);
        if self.accept_mark('(') {
            while !self.accept_mark(')') {
                if !self.func.block(block).params.is_empty() {
                    self.mark(',', "`,`")?;
                }
                let value = self.value()?;
                self.mark(':', "`:`")?;
                let ty = self.ty()?;
                let index = self.func.block(block).params.len() as u32;
                let def = ValueDef::Param(block, index);
                self.func.values[value.index()] = ValueData { ty, def };
                self.func.blocks[block.index()].params.push(value);
            }
        }
        if self.accept_word("in") {
            let region = Region(self.prefixed("region")?);
            self.func.blocks[block.index()].region = Some(region);
        }
        self.func.blocks[block.index()].frequency = match () {
            () if self.accept_word("cold") => Frequency::Cold,
            () if self.accept_word("rare") => Frequency::Rare,
            () => Frequency::Usual,
        };
        self.mark(':', "`:`")?;
        while !self.at_block_end() {
            self.instruction(block, source)?;
        }
        Ok(())
    }

    /// `block3:`, `block3(` or `}` follow.
    fn at_block_end(&self) -> bool {
        match self.peek() {
            None | Some(TokenKind::Mark('}')) => true,
            Some(TokenKind::Word(word)) => {
                word.strip_prefix("block").is_some_and(|rest| rest.parse::<u32>().is_ok())
            }
            _ => false,
        }
    }

    fn instruction(&mut self, block: Block, source: &mut Source) -> Result<()> {
        let id = InstId(self.func.insts.len() as u32);
        let mut results = Vec::new();
        while matches!(self.peek(), Some(TokenKind::Word(w)) if is_value(w)) {
            let value = self.value()?;
            self.mark(':', "`:`")?;
            let ty = self.ty()?;
            let def = ValueDef::Result(id, results.len() as u32);
            self.func.values[value.index()] = ValueData { ty, def };
            if results.last().is_some_and(|last: &Value| last.0 + 1 != value.0) {
                return self.expected("neighbouring numbers of results");
            }
            results.push(value);
            if !self.accept_mark(',') {
                self.mark('=', "`=`")?;
                break;
            }
        }
        let text = self.word("an instruction")?;
        self.first = true;
        let inst = Inst::parse_operands(&text, self)?;
        if self.accept_mark('@') {
            let number = self.number("an offset")?;
            *source = match self.accept_mark(':') {
                true => Source { site: number, il_offset: self.number("an offset")? },
                false => Source { il_offset: number, ..*source },
            };
        }
        let first_result = results.first().copied().unwrap_or(Value(0));
        let result_count = results.len() as u32;
        self.func.insts.push(InstNode { inst, first_result, result_count, source: *source, block });
        self.func.blocks[block.index()].insts.push(id);
        Ok(())
    }

    fn operand<T: Parse>(&mut self) -> Result<T> {
        if !core::mem::take(&mut self.first) {
            self.mark(',', "`,`")?;
        }
        T::parse(self)
    }
}

fn is_value(word: &str) -> bool {
    word.strip_prefix('v').is_some_and(|rest| rest.parse::<u32>().is_ok())
}

trait Parse: Sized {
    fn parse(parser: &mut Parser<'_>) -> Result<Self>;
}

impl Parse for Value {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        parser.value()
    }
}
impl Parse for StackSlot {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        Ok(StackSlot(parser.prefixed("ss")?))
    }
}
impl Parse for LayoutId {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        Ok(LayoutId(parser.prefixed("layout")?))
    }
}
impl Parse for Type {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        parser.ty()
    }
}
impl Parse for I64 {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        parser.number("a number")
    }
}
impl Parse for U32 {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        parser.number("a number")
    }
}
impl Parse for Flag {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        parser.number("true or false")
    }
}

macro_rules! parse_text {
    ($($ty:ty, $from:expr, $what:literal;)*) => {
        $(impl Parse for $ty {
            fn parse(parser: &mut Parser<'_>) -> Result<Self> {
                let Some(TokenKind::Word(word)) = parser.peek() else {
                    return parser.expected($what);
                };
                let Some(found) = $from(word.as_str()) else { return parser.expected($what) };
                parser.at += 1;
                Ok(found)
            }
        })*
    };
}
parse_text! {
    MemType, MemType::from_text, "an access";
    Cond, Cond::from_text, "a condition";
    MemOrder, MemOrder::from_text, "an order";
    HelperId, HelperId::from_name, "a helper";
    ExceptionKind, exception_kind, "an exception";
    F32Bits, f32_bits, "a float";
    F64Bits, f64_bits, "a float";
}

fn exception_kind(name: &str) -> Option<ExceptionKind> {
    ExceptionKind::ALL.iter().copied().find(|kind| kind.name() == name)
}
fn f32_bits(text: &str) -> Option<F32Bits> {
    match text.strip_prefix("0x") {
        Some(hex) => u32::from_str_radix(hex, 16).ok().map(F32Bits),
        None => text.parse::<f32>().ok().map(|value| F32Bits(value.to_bits())),
    }
}
fn f64_bits(text: &str) -> Option<F64Bits> {
    match text.strip_prefix("0x") {
        Some(hex) => u64::from_str_radix(hex, 16).ok().map(F64Bits),
        None => text.parse::<f64>().ok().map(|value| F64Bits(value.to_bits())),
    }
}

impl Parse for ValueList {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        parser.mark('[', "`[`")?;
        parser.value_list(']')
    }
}
impl Parse for BlockCall {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        let block = parser.block()?;
        let args = match parser.accept_mark('(') {
            true => parser.value_list(')')?,
            false => ValueList::default(),
        };
        Ok(BlockCall { block, args })
    }
}
impl Parse for BlockCalls {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        parser.mark('[', "`[`")?;
        let mut calls = Vec::new();
        while !parser.accept_mark(']') {
            if !calls.is_empty() {
                parser.mark(',', "`,`")?;
            }
            calls.push(BlockCall::parse(parser)?);
        }
        Ok(parser.func.new_calls(&calls))
    }
}

macro_rules! parse_id {
    ($($ty:ty, $find:ident;)*) => {
        $(impl Parse for $ty {
            fn parse(parser: &mut Parser<'_>) -> Result<Self> {
                let name = parser.quoted()?;
                match parser.symbols.$find(&name) {
                    Some(id) => Ok(id),
                    None => parser.fail(ParseErrorKind::UnknownSymbol(name)),
                }
            }
        })*
    };
}
parse_id!(TypeId, type_id; MethodId, method_id; FieldId, field_id;);

impl Parse for SignatureId {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        let signature = parser.signature()?;
        Ok(parser.func.signature_id(signature))
    }
}
impl Parse for ErrorId {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        let kind = ExceptionKind::parse(parser)?;
        let message = String::from_utf16_lossy(&parser.text()?);
        parser.func.errors.push(LinkError { kind, message });
        Ok(ErrorId(parser.func.errors.len() as u32 - 1))
    }
}
impl Parse for SymbolId {
    fn parse(parser: &mut Parser<'_>) -> Result<Self> {
        let symbol = match parser.word("a kind of symbol")?.as_str() {
            "type" => Symbol::Type(TypeId::parse(parser)?),
            "type_object" => Symbol::TypeObject(TypeId::parse(parser)?),
            "method" => Symbol::Method(MethodId::parse(parser)?),
            "function" => Symbol::Function(MethodId::parse(parser)?),
            "statics" => Symbol::StaticBase(TypeId::parse(parser)?),
            "field_data" => Symbol::FieldData(FieldId::parse(parser)?),
            "string" => Symbol::String(parser.text()?.into()),
            "call_site" => {
                let number = parser.number("a number")?;
                parser.func.call_site_count = parser.func.call_site_count.max(number + 1);
                Symbol::CallSite(number)
            }
            "internal_call" => Symbol::InternalCall(MethodId::parse(parser)?),
            "continuations" => Symbol::Continuations(MethodId::parse(parser)?),
            "resume_record" => {
                let state = parser.number("a state")?;
                Symbol::ResumeRecord(MethodId::parse(parser)?, state)
            }
            "sentinel" => Symbol::Sentinel,
            _ => return parser.expected("a kind of symbol"),
        };
        Ok(parser.func.symbol(symbol))
    }
}

macro_rules! declare {
    ($($(#[$meta:meta])* $snake:ident = $camel:ident $text:literal
        { $($field:ident : $role:tt $class:ident),* } -> $result:tt [$($effect:ident)*];)*) => {
        impl Inst {
            fn parse_operands(text: &str, parser: &mut Parser<'_>) -> Result<Inst> {
                match text {
                    $($text => Ok(Inst::$camel($camel { $($field: parser.operand()?),* })),)*
                    _ => parser.fail(ParseErrorKind::UnknownInstruction(text.to_string())),
                }
            }
        }
    };
}
crate::for_each_inst!(declare);
