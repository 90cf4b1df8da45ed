//! From reflection's type names to types: what `Type.GetType` and custom attributes spell.
//! Owns the grammar: ``Ns.Outer+Inner`1[[Arg, Assembly],Arg][]*&, Assembly``, with backslashes before
//! the characters that it uses itself.

use crate::error::Result;
use crate::kind::Definition;
use crate::universe::Universe;
use crate::{AssemblyId, TypeError, TypeErrorKind, TypeId};

/// Arguments of arguments.
const MAX_NESTING: u32 = 64;

/// A name taken apart.
#[derive(Debug, PartialEq, Eq)]
struct ParsedName {
    /// Namespace and name of the outermost type, then the nested ones; escapes removed.
    path: Vec<String>,
    args: Vec<ParsedName>,
    suffixes: Vec<Suffix>,
    assembly: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Suffix {
    SzArray,
    Array(u32),
    Pointer,
    ByRef,
}

struct Parser<'a> {
    text: &'a str,
    position: usize,
    nesting: u32,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.position..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.position += c.len_utf8();
        Some(c)
    }

    fn eat(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.position += text.len();
        }
        found
    }

    fn skip_spaces(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.next();
        }
    }

    /// `allows_assembly`: inside plain arguments a comma ends the name.
    fn name(&mut self, allows_assembly: bool) -> Option<ParsedName> {
        self.nesting += 1;
        if self.nesting > MAX_NESTING {
            return None;
        }
        self.skip_spaces();
        let path = self.path()?;
        let args = self.args()?;
        let suffixes = self.suffixes()?;
        let assembly = if allows_assembly && self.eat(",") { Some(self.assembly()?) } else { None };
        self.nesting -= 1;
        Some(ParsedName { path, args, suffixes, assembly })
    }

    fn path(&mut self) -> Option<Vec<String>> {
        let mut path = Vec::new();
        let mut part = String::new();
        while let Some(c) = self.peek() {
            match c {
                '\\' => {
                    self.next();
                    part.push(self.next()?);
                    continue;
                }
                '+' => path.push(std::mem::take(&mut part)),
                '[' | ']' | ',' | '*' | '&' => break,
                _ => part.push(c),
            }
            self.next();
        }
        path.push(part);
        (!path.iter().any(String::is_empty)).then_some(path)
    }

    fn args(&mut self) -> Option<Vec<ParsedName>> {
        let mut args = Vec::new();
        let after = self.rest().strip_prefix('[').map(str::trim_start);
        // `[]`, `[,` and `[*` are arrays.
        if after.is_none_or(|after| after.starts_with([']', ',', '*'])) {
            return Some(args);
        }
        self.eat("[");
        loop {
            self.skip_spaces();
            if self.eat("[") {
                args.push(self.name(true)?);
                self.skip_spaces();
                if !self.eat("]") {
                    return None;
                }
            } else {
                args.push(self.name(false)?);
            }
            self.skip_spaces();
            if self.eat("]") {
                return Some(args);
            }
            if !self.eat(",") {
                return None;
            }
        }
    }

    fn suffixes(&mut self) -> Option<Vec<Suffix>> {
        let mut suffixes = Vec::new();
        loop {
            self.skip_spaces();
            suffixes.push(if self.eat("*") {
                Suffix::Pointer
            } else if self.eat("&") {
                Suffix::ByRef
            } else if self.eat("[*]") {
                Suffix::Array(1)
            } else if self.eat("[") {
                let mut rank = 1;
                while self.eat(",") {
                    rank += 1;
                }
                if !self.eat("]") {
                    return None;
                }
                if rank == 1 { Suffix::SzArray } else { Suffix::Array(rank) }
            } else {
                return Some(suffixes);
            });
        }
    }

    /// An assembly's name up to the bracket that closes an argument; only the simple name matters.
    fn assembly(&mut self) -> Option<String> {
        let end = if self.nesting > 1 { self.rest().find(']') } else { None };
        let text = &self.rest()[..end.unwrap_or(self.rest().len())];
        self.position += text.len();
        let simple = text.split(',').next()?.trim();
        (!simple.is_empty()).then(|| simple.to_owned())
    }
}

impl Universe {
    /// The type with a reflection name. Without an assembly in the name it is looked for in `context`
    /// and then in the core library. `None` when there is no such type; an assembly that cannot be
    /// had, and a name that is none, are errors.
    pub fn find_type(&self, name: &str, context: AssemblyId) -> Result<Option<TypeId>> {
        let mut parser = Parser { text: name, position: 0, nesting: 0 };
        match parser.name(true) {
            Some(parsed) if parser.rest().is_empty() => self.find_parsed(&parsed, context),
            _ => Err(TypeError::new(TypeErrorKind::BadTypeName { name: name.to_owned() })),
        }
    }

    fn find_parsed(&self, name: &ParsedName, context: AssemblyId) -> Result<Option<TypeId>> {
        let found = match &name.assembly {
            Some(assembly) => self.find_path(&name.path, self.load_assembly(assembly)?)?,
            None => match self.find_path(&name.path, context)? {
                Some(found) => Some(found),
                None => self.find_path(&name.path, self.core())?,
            },
        };
        let Some(definition) = found else { return Ok(None) };
        let mut args = Vec::with_capacity(name.args.len());
        for argument in &name.args {
            let Some(argument) = self.find_parsed(argument, context)? else { return Ok(None) };
            args.push(argument);
        }
        let mut ty = if args.is_empty() {
            self.open_type(definition)?
        } else {
            self.generic_type(definition, &args)?
        };
        for suffix in &name.suffixes {
            ty = match suffix {
                Suffix::SzArray => self.sz_array(ty)?,
                Suffix::Array(rank) => self.array(ty, *rank)?,
                Suffix::Pointer => self.pointer(ty)?,
                Suffix::ByRef => self.by_ref(ty)?,
            };
        }
        Ok(Some(ty))
    }

    fn find_path(&self, path: &[String], assembly: AssemblyId) -> Result<Option<Definition>> {
        let Some((outer, nested)) = path.split_first() else { return Ok(None) };
        let (namespace, name) = outer.rsplit_once('.').unwrap_or(("", outer));
        let mut found = self.find_definition(assembly, namespace, name)?;
        for name in nested {
            let Some(enclosing) = found else { return Ok(None) };
            found = self.find_nested(enclosing, name)?;
        }
        Ok(found)
    }
}
