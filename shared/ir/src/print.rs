//! The text form of a function, written. `parse` reads it back.
//! Owns how operands look; operations come from the list. Tables (lookups, errors, literals, lists) are written where they
//! are used. `@12` after an operation gives its IL offset; it is left out while it stays the same.
//!
//! ```text
//! fn 'twice'(i4) -> i4 {
//!   slots s0: i4, s1: i4
//! b0:
//!   add.ovf.i4 s1, s0, s0 @2
//!   return s1
//! }
//! ```

use crate::func::*;
use crate::op::*;
use crate::operand::*;
use crate::symbols::Symbols;
use std::fmt::Write;

/// The text of a function.
pub fn print(func: &Func, symbols: &dyn Symbols) -> String {
    let mut printer = Printer { func, symbols, out: String::new() };
    printer.function();
    printer.out
}

/// The text of one operation, without its IL offset.
pub fn print_inst(func: &Func, inst: Inst, symbols: &dyn Symbols) -> String {
    let mut printer = Printer { func, symbols, out: String::new() };
    printer.inst(inst);
    printer.out
}

pub(crate) struct Printer<'a> {
    func: &'a Func,
    symbols: &'a dyn Symbols,
    out: String,
}

/// Slots on one line of the `slots` list.
const SLOTS_IN_A_LINE: usize = 8;

impl Printer<'_> {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn display(&mut self, value: impl core::fmt::Display) {
        // Writing to a String cannot fail.
        let _ = write!(self.out, "{value}");
    }

    fn quoted(&mut self, text: &str, quote: char) {
        self.out.push(quote);
        for c in text.chars() {
            self.escaped(c, quote);
        }
        self.out.push(quote);
    }

    fn escaped(&mut self, c: char, quote: char) {
        match c {
            '\\' => self.put("\\\\"),
            '\n' => self.put("\\n"),
            '\r' => self.put("\\r"),
            '\t' => self.put("\\t"),
            c if c == quote => {
                self.out.push('\\');
                self.out.push(c);
            }
            c if c.is_control() => {
                let _ = write!(self.out, "\\u{:04x}", c as u32);
            }
            c => self.out.push(c),
        }
    }

    /// A literal may have unpaired surrogates.
    fn utf16(&mut self, units: &[u16]) {
        self.out.push('"');
        for unit in char::decode_utf16(units.iter().copied()) {
            match unit {
                Ok(c) => self.escaped(c, '"'),
                Err(e) => {
                    let _ = write!(self.out, "\\u{:04x}", e.unpaired_surrogate());
                }
            }
        }
        self.out.push('"');
    }

    fn kind(&mut self, kind: SlotKind) {
        match kind {
            SlotKind::I4 => self.put("i4"),
            SlotKind::I8 => self.put("i8"),
            SlotKind::R4 => self.put("r4"),
            SlotKind::R8 => self.put("r8"),
            SlotKind::Ref => self.put("ref"),
            SlotKind::ByRef => self.put("byref"),
            SlotKind::Struct(ty) => {
                self.put("struct ");
                ty.print(self);
            }
        }
    }

    fn function(&mut self) {
        let func = self.func;
        self.put("fn ");
        self.quoted(&func.name, '\'');
        self.put("(");
        for (i, slot) in func.slots[..func.argument_count as usize].iter().enumerate() {
            if i > 0 {
                self.put(", ");
            }
            self.kind(slot.kind);
        }
        self.put(")");
        if let Some(kind) = func.result {
            self.put(" -> ");
            self.kind(kind);
        }
        self.put(" {\n");
        self.facts();
        self.slots();
        for clause in &func.clauses {
            self.clause(clause);
        }
        let mut il_offset = 0;
        for (i, data) in func.blocks.iter().enumerate() {
            let _ = writeln!(self.out, "b{i}:");
            for (inst, &at) in data.insts.iter().zip(&data.il_offsets) {
                self.put("  ");
                self.inst(*inst);
                if at != il_offset {
                    let _ = write!(self.out, " @{at}");
                    il_offset = at;
                }
                self.put("\n");
            }
        }
        self.put("}\n");
    }

    fn facts(&mut self) {
        let func = self.func;
        if let Some(method) = func.method {
            self.put("  method ");
            method.print(self);
            self.put("\n");
        }
        if func.assembly.index() != 0 {
            let _ = writeln!(self.out, "  assembly {}", func.assembly.index());
        }
        match func.context {
            ContextSource::None => {}
            ContextSource::This { depth } => {
                let _ = writeln!(self.out, "  context this {depth}");
            }
            ContextSource::TypeArgument(slot) => {
                let _ = writeln!(self.out, "  context type {slot}");
            }
            ContextSource::MethodArgument(slot) => {
                let _ = writeln!(self.out, "  context method {slot}");
            }
        }
        if !func.init_locals {
            self.put("  no_init_locals\n");
        }
        if func.il_size != 0 {
            let _ = writeln!(self.out, "  il_size {}", func.il_size);
        }
    }

    fn slots(&mut self) {
        for (i, info) in self.func.slots.iter().enumerate() {
            self.put(match i {
                0 => "  slots ",
                _ if i % SLOTS_IN_A_LINE == 0 => ",\n    ",
                _ => ", ",
            });
            let _ = write!(self.out, "s{i}: ");
            self.kind(info.kind);
            if info.origin != default_origin(self.func.argument_count, i as u32) {
                match info.origin {
                    SlotOrigin::Argument(n) => self.display(format_args!(" argument {n}")),
                    SlotOrigin::Context => self.put(" context"),
                    SlotOrigin::Local(n) => self.display(format_args!(" local {n}")),
                    SlotOrigin::Stack(n) => self.display(format_args!(" stack {n}")),
                    SlotOrigin::Temporary => self.put(" temporary"),
                    SlotOrigin::Continuation => self.put(" continuation"),
                    SlotOrigin::SavedContext => self.put(" saved"),
                }
            }
            if info.address_taken {
                self.put(" address_taken");
            }
            if info.pinned {
                self.put(" pinned");
            }
        }
        if !self.func.slots.is_empty() {
            self.put("\n");
        }
    }

    fn clause(&mut self, clause: &EhClause) {
        self.put("  clause ");
        match clause.kind {
            EhKind::Catch(ty) => {
                self.put("catch ");
                ty.print(self);
            }
            EhKind::Filter(block) => self.display(format_args!("filter {block}")),
            EhKind::Finally => self.put("finally"),
            EhKind::Fault => self.put("fault"),
        }
        self.display(format_args!(
            " try {} to {} handler {} to {}\n",
            clause.try_start, clause.try_end, clause.handler_start, clause.handler_end
        ));
    }

    fn list<T: Print>(&mut self, items: &[T]) {
        self.put("[");
        for (i, &item) in items.iter().enumerate() {
            if i > 0 {
                self.put(", ");
            }
            item.print(self);
        }
        self.put("]");
    }
}

/// What a slot is when its text says nothing.
pub(crate) fn default_origin(argument_count: u32, index: u32) -> SlotOrigin {
    if index < argument_count { SlotOrigin::Argument(index) } else { SlotOrigin::Temporary }
}

pub(crate) trait Print: Copy {
    fn print(self, printer: &mut Printer<'_>);
}

macro_rules! print_display {
    ($($ty:ty)*) => {
        $(impl Print for $ty {
            fn print(self, printer: &mut Printer<'_>) {
                printer.display(self);
            }
        })*
    };
}
print_display!(Slot Block I4 I8 Offset Flag);

macro_rules! print_text {
    ($($ty:ty)*) => {
        $(impl Print for $ty {
            fn print(self, printer: &mut Printer<'_>) {
                printer.put(self.text());
            }
        })*
    };
}
print_text!(MemType NumType Cond MemOrder AwaitMode AwaitResult AwaitedKind ThreadField);

macro_rules! print_float {
    ($($ty:ident $float:ty;)*) => {
        $(impl Print for $ty {
            fn print(self, printer: &mut Printer<'_>) {
                let value = <$float>::from_bits(self.0);
                if value.is_finite() {
                    printer.display(format_args!("{value:?}"));
                } else {
                    printer.display(format_args!("{:#x}", self.0));
                }
            }
        })*
    };
}
print_float!(R4 f32; R8 f64;);

impl Print for SlotOpt {
    fn print(self, printer: &mut Printer<'_>) {
        match self {
            Some(slot) => slot.print(printer),
            None => printer.put("_"),
        }
    }
}
impl Print for Slots {
    fn print(self, printer: &mut Printer<'_>) {
        printer.list(printer.func.arguments(self));
    }
}
impl Print for Blocks {
    fn print(self, printer: &mut Printer<'_>) {
        printer.list(printer.func.targets(self));
    }
}
impl Print for TypeId {
    fn print(self, printer: &mut Printer<'_>) {
        let name = printer.symbols.type_name(self);
        printer.quoted(&name, '\'');
    }
}
impl Print for MethodId {
    fn print(self, printer: &mut Printer<'_>) {
        let name = printer.symbols.method_name(self);
        printer.quoted(&name, '\'');
    }
}
impl Print for FieldId {
    fn print(self, printer: &mut Printer<'_>) {
        let name = printer.symbols.field_name(self);
        printer.quoted(&name, '\'');
    }
}
impl Print for TypeArg {
    fn print(self, printer: &mut Printer<'_>) {
        match self {
            TypeArg::Exact(ty) => ty.print(printer),
            TypeArg::Dynamic(slot) => slot.print(printer),
        }
    }
}
impl Print for MethodArg {
    fn print(self, printer: &mut Printer<'_>) {
        match self {
            MethodArg::Exact(method) => method.print(printer),
            MethodArg::Dynamic(slot) => slot.print(printer),
        }
    }
}
impl Print for LookupId {
    fn print(self, printer: &mut Printer<'_>) {
        match printer.func.lookups[self.index()] {
            Lookup::Type(ty) => {
                printer.put("type ");
                ty.print(printer);
            }
            Lookup::Method(method) => {
                printer.put("method ");
                method.print(printer);
            }
            Lookup::Function(method) => {
                printer.put("function ");
                method.print(printer);
            }
            Lookup::Constrained { constraint, method } => {
                printer.put("constrained ");
                constraint.print(printer);
                printer.put(" ");
                method.print(printer);
            }
            Lookup::Field(field) => {
                printer.put("field ");
                field.print(printer);
            }
        }
    }
}
impl Print for ErrorId {
    fn print(self, printer: &mut Printer<'_>) {
        let error = &printer.func.errors[self.index()];
        printer.put(error.kind.name());
        printer.put(" ");
        printer.quoted(&error.message, '"');
    }
}
impl Print for StringLiteral {
    fn print(self, printer: &mut Printer<'_>) {
        printer.utf16(&printer.func.strings[self.index()]);
    }
}
impl Print for SignatureId {
    fn print(self, printer: &mut Printer<'_>) {
        printer.func.signatures[self.index()].print(printer);
    }
}

macro_rules! printers {
    ($($(#[$meta:meta])* $snake:ident = $camel:ident $text:literal
        { $($field:ident : $role:tt $ty:ident),* } [$($effect:ident)*];)*) => {
        impl Printer<'_> {
            #[allow(unused_assignments, unused_mut, unused_variables, reason = "operations without operands")]
            fn inst(&mut self, inst: Inst) {
                self.put(inst.text());
                match inst {
                    $(Inst::$camel(op) => {
                        let mut separator = " ";
                        $(
                            self.put(separator);
                            op.$field.print(self);
                            separator = ", ";
                        )*
                    })*
                }
            }
        }
    };
}
crate::for_each_op!(printers);
