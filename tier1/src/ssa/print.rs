//! The text form of a function, written; `parse` reads it back.
//! Owns how operands look; instructions come from the list. `@12` gives the IL offset (`@1:12` at inline site 1) where it changes.
//!
//! ```text
//! function 'sum'(ref) -> i32 {
//!   layout layout0 't3' 16 [ref raw] {0 ref, 8 i4}
//!   stack ss0 [ref raw] address_taken
//!   region region0 catch 't5' handler block3
//! block0(v0: ref):
//!   v1: ref = check.null v0 @1
//!   v2: i32 = length v1
//!   branch v2, block1(v2), block2
//! block1(v3: i32) in region0 cold:
//! }
//! ```

use super::func::*;
use super::inst::*;
use super::ty::{Signature, Type};
use abi::{ExceptionKind, WordKind};
use ir::symbols::Symbols;
use ir::{Cond, MemOrder, MemType, MethodId, TypeId};
use std::fmt::Write;

/// The text of a function.
pub fn print(func: &Func, symbols: &dyn Symbols) -> String {
    let mut printer = Printer { func, symbols, out: String::new(), first: true };
    printer.function();
    printer.out
}

/// The text of one instruction with its results, without its source.
pub fn print_inst(func: &Func, id: InstId, symbols: &dyn Symbols) -> String {
    let mut printer = Printer { func, symbols, out: String::new(), first: true };
    printer.instruction(id);
    printer.out
}

pub(crate) struct Printer<'a> {
    func: &'a Func,
    symbols: &'a dyn Symbols,
    out: String,
    /// No operand of the instruction is written yet.
    first: bool,
}

impl Printer<'_> {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }
    fn display(&mut self, value: impl core::fmt::Display) {
        // Writing to a String cannot fail.
        let _ = write!(self.out, "{value}");
    }
    fn quoted(&mut self, text: &str) {
        self.out.push('\'');
        for c in text.chars() {
            if matches!(c, '\\' | '\'') {
                self.out.push('\\');
            }
            self.out.push(c);
        }
        self.out.push('\'');
    }
    /// Literals as UTF-16; what is not plain ASCII by its number.
    fn utf16(&mut self, units: &[u16]) {
        self.out.push('"');
        for unit in units {
            match char::from_u32(*unit as u32) {
                Some(c) if (c.is_ascii_graphic() || c == ' ') && !matches!(c, '"' | '\\') => {
                    self.out.push(c);
                }
                _ => self.display(format_args!("\\u{unit:04x}")),
            }
        }
        self.out.push('"');
    }
    fn types(&mut self, types: &[Type]) {
        for (i, ty) in types.iter().enumerate() {
            self.put(if i > 0 { ", " } else { "" });
            self.put(ty.text());
        }
    }
    fn signature(&mut self, signature: &Signature) {
        self.put("(");
        self.types(&signature.params);
        self.put(")");
        if !signature.results.is_empty() {
            self.put(" -> ");
            self.types(&signature.results);
        }
    }

    fn function(&mut self) {
        let func = self.func;
        self.put("function ");
        self.quoted(&func.name);
        self.signature(&func.signature);
        self.put(" {\n");
        if let Some(method) = func.method {
            self.put("  method ");
            method.print(self);
            self.put("\n");
        }
        for (index, layout) in func.layouts.iter().enumerate() {
            self.layout(index, layout);
        }
        for (index, slot) in func.stack_slots.iter().enumerate() {
            self.stack_slot(index, slot);
        }
        for (index, region) in func.regions.iter().enumerate() {
            self.region(index, region);
        }
        for entry in &func.resume_entries {
            self.display(format_args!("  resume {} {}\n", entry.state, entry.block));
        }
        for (index, site) in func.inline_sites.iter().enumerate().skip(1) {
            self.display(format_args!("  site {index} "));
            match site.method {
                Some(method) => method.print(self),
                None => self.put("_"),
            }
            self.display(format_args!(" @{}:{}\n", site.caller.site, site.caller.il_offset));
        }
        let mut source = Source::default();
        for block in &func.layout {
            self.block_head(*block);
            for id in &func.block(*block).insts {
                self.put("  ");
                self.instruction(*id);
                let at = func.node(*id).source;
                if at.site != source.site {
                    self.display(format_args!(" @{}:{}", at.site, at.il_offset));
                } else if at.il_offset != source.il_offset {
                    self.display(format_args!(" @{}", at.il_offset));
                }
                source = at;
                self.put("\n");
            }
        }
        self.put("}\n");
    }

    fn layout(&mut self, index: usize, layout: &Layout) {
        self.display(format_args!("  layout layout{index} "));
        layout.ty.print(self);
        self.display(format_args!(" {} ", layout.size));
        self.words(&layout.words);
        self.put(" {");
        for (i, leaf) in layout.leaves.iter().enumerate() {
            self.put(if i > 0 { ", " } else { "" });
            self.display(format_args!("{} {}", leaf.offset, leaf.mem.text()));
        }
        self.put("}\n");
    }

    fn words(&mut self, words: &[WordKind]) {
        self.put("[");
        for (i, word) in words.iter().enumerate() {
            self.put(if i > 0 { " " } else { "" });
            self.put(match word {
                WordKind::Raw => "raw",
                WordKind::Ref => "ref",
                WordKind::ByRef => "byref",
            });
        }
        self.put("]");
    }

    fn stack_slot(&mut self, index: usize, slot: &StackSlotData) {
        self.display(format_args!("  stack ss{index} "));
        self.words(&slot.words);
        for (is, text) in [
            (slot.address_taken, " address_taken"),
            (slot.passed, " passed"),
            (slot.in_handlers, " in_handlers"),
            (slot.pinned, " pinned"),
        ] {
            if is {
                self.put(text);
            }
        }
        self.put("\n");
    }

    fn region(&mut self, index: usize, region: &RegionData) {
        self.display(format_args!("  region region{index} "));
        match region.kind {
            RegionKind::Catch(ty) => {
                self.put("catch ");
                ty.print(self);
            }
            RegionKind::Filter(block) => self.display(format_args!("filter {block}")),
            RegionKind::Finally => self.put("finally"),
            RegionKind::Fault => self.put("fault"),
        }
        self.display(format_args!(" handler {}", region.handler));
        if let Some(parent) = region.parent {
            self.display(format_args!(" in {parent}"));
        }
        self.put("\n");
    }

    fn block_head(&mut self, block: Block) {
        let data = self.func.block(block);
        self.display(block);
        if !data.params.is_empty() {
            self.put("(");
            for (i, param) in data.params.iter().enumerate() {
                self.put(if i > 0 { ", " } else { "" });
                self.display(format_args!("{param}: {}", self.func.ty(*param)));
            }
            self.put(")");
        }
        if let Some(region) = data.region {
            self.display(format_args!(" in {region}"));
        }
        self.put(match data.frequency {
            Frequency::Usual => "",
            Frequency::Cold => " cold",
            Frequency::Rare => " rare",
        });
        self.put(":\n");
    }

    fn instruction(&mut self, id: InstId) {
        let func = self.func;
        for (i, result) in func.results(id).enumerate() {
            self.put(if i > 0 { ", " } else { "" });
            self.display(format_args!("{result}: {}", func.ty(result)));
        }
        if func.node(id).result_count > 0 {
            self.put(" = ");
        }
        let inst = func.inst(id);
        self.put(inst.text());
        self.first = true;
        inst.print_operands(self);
    }

    fn value_list(&mut self, list: ValueList) {
        for (i, value) in self.func.list(list).iter().enumerate() {
            self.put(if i > 0 { ", " } else { "" });
            self.display(*value);
        }
    }

    fn operand(&mut self, operand: impl Print) {
        let first = core::mem::take(&mut self.first);
        self.put(if first { " " } else { ", " });
        operand.print(self);
    }
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
print_display!(Value StackSlot LayoutId I64 U32 Flag Type);

macro_rules! print_text {
    ($($ty:ty)*) => {
        $(impl Print for $ty {
            fn print(self, printer: &mut Printer<'_>) {
                printer.put(self.text());
            }
        })*
    };
}
print_text!(MemType Cond MemOrder);

impl Print for ExceptionKind {
    fn print(self, printer: &mut Printer<'_>) {
        printer.put(self.name());
    }
}
impl Print for HelperId {
    fn print(self, printer: &mut Printer<'_>) {
        printer.put(self.name());
    }
}
impl Print for F32Bits {
    fn print(self, printer: &mut Printer<'_>) {
        print_float(printer, f32::from_bits(self.0), self.0 as u64);
    }
}
impl Print for F64Bits {
    fn print(self, printer: &mut Printer<'_>) {
        print_float(printer, f64::from_bits(self.0), self.0);
    }
}
fn print_float(
    printer: &mut Printer<'_>,
    value: impl Into<f64> + core::fmt::Debug + Copy,
    bits: u64,
) {
    if value.into().is_finite() {
        printer.display(format_args!("{value:?}"));
    } else {
        printer.display(format_args!("{bits:#x}"));
    }
}
impl Print for ValueList {
    fn print(self, printer: &mut Printer<'_>) {
        printer.put("[");
        printer.value_list(self);
        printer.put("]");
    }
}
impl Print for BlockCall {
    fn print(self, printer: &mut Printer<'_>) {
        printer.display(self.block);
        if self.args.count > 0 {
            printer.put("(");
            printer.value_list(self.args);
            printer.put(")");
        }
    }
}
impl Print for BlockCalls {
    fn print(self, printer: &mut Printer<'_>) {
        printer.put("[");
        let func = printer.func;
        for (i, call) in self.in_pool(&func.block_calls).enumerate() {
            printer.put(if i > 0 { ", " } else { "" });
            call.print(printer);
        }
        printer.put("]");
    }
}
impl Print for TypeId {
    fn print(self, printer: &mut Printer<'_>) {
        let name = printer.symbols.type_name(self);
        printer.quoted(&name);
    }
}
impl Print for MethodId {
    fn print(self, printer: &mut Printer<'_>) {
        let name = printer.symbols.method_name(self);
        printer.quoted(&name);
    }
}
impl Print for SignatureId {
    fn print(self, printer: &mut Printer<'_>) {
        let func = printer.func;
        printer.signature(&func.signatures[self.index()]);
    }
}
impl Print for ErrorId {
    fn print(self, printer: &mut Printer<'_>) {
        let error = &printer.func.errors[self.index()];
        printer.put(error.kind.name());
        printer.put(" ");
        let units: Vec<u16> = error.message.encode_utf16().collect();
        printer.utf16(&units);
    }
}
impl Print for SymbolId {
    fn print(self, printer: &mut Printer<'_>) {
        let func = printer.func;
        match &func.symbols[self.index()] {
            Symbol::Type(ty) => print_named(printer, "type ", *ty),
            Symbol::TypeObject(ty) => print_named(printer, "type_object ", *ty),
            Symbol::Method(method) => print_named(printer, "method ", *method),
            Symbol::Function(method) => print_named(printer, "function ", *method),
            Symbol::StaticBase(ty) => print_named(printer, "statics ", *ty),
            Symbol::FieldData(field) => {
                printer.put("field_data ");
                let name = printer.symbols.field_name(*field);
                printer.quoted(&name);
            }
            Symbol::String(units) => {
                printer.put("string ");
                printer.utf16(units);
            }
            Symbol::CallSite(number) => printer.display(format_args!("call_site {number}")),
            Symbol::InternalCall(method) => print_named(printer, "internal_call ", *method),
            Symbol::Continuations(method) => print_named(printer, "continuations ", *method),
            Symbol::ResumeRecord(method, state) => {
                printer.display(format_args!("resume_record {state} "));
                method.print(printer);
            }
            Symbol::Sentinel => printer.put("sentinel"),
        }
    }
}
fn print_named(printer: &mut Printer<'_>, word: &str, item: impl Print) {
    printer.put(word);
    item.print(printer);
}

macro_rules! declare {
    ($($(#[$meta:meta])* $snake:ident = $camel:ident $text:literal
        { $($field:ident : $role:tt $class:ident),* } -> $result:tt [$($effect:ident)*];)*) => {
        impl Inst {
            #[allow(unused_variables, reason = "instructions without operands")]
            fn print_operands(self, printer: &mut Printer<'_>) {
                match self { $(Inst::$camel(op) => { $(printer.operand(op.$field);)* })* }
            }
        }
    };
}
crate::for_each_inst!(declare);
