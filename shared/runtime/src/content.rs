//! What a value is, whatever its address: shape and content of objects and structs, as a hash or as text.
//! Owns what two runs of a program must have in common. Must not know what the values are compared for.
//!
//! Objects are numbered in the order in which one reader meets them, so that two references to one object are told from references
//! to two equal ones. What is the engine's own business is named but not looked into (`is_opaque`): tasks, continuations, threads,
//! timers, reflection. Addresses are never part of a content; of native integers only those that are too small to be one.
#![allow(unsafe_code, reason = "reads fields of objects through their layouts")]

use crate::objects::{delegate_kind, delegate_offset};
use crate::vm::Vm;
use abi::object::{ARRAY_DATA_OFFSET, HEADER_SIZE, array_data_offset};
use abi::{Addr, Method, MtPtr, ObjRef};
use hashbrown::HashMap;
use parking_lot::Mutex;
use std::fmt::Write as _;
use std::sync::Arc;
use types::{ElementType, TypeError, TypeId};

/// Objects that are looked into below one frame, and how deep.
const OBJECTS_MAX: usize = 256;
const DEPTH_MAX: u32 = 4;
/// Of an array all elements are looked at up to this number, then the first and last of them.
const ELEMENTS_MAX: usize = 64;
const TEXT_MAX: usize = 2_000;
/// A native integer below this is a number, above it may be an address.
const SMALL: u64 = 1 << 16;

/// What the core library keeps for itself: how it is done may depend on when things happen.
const OPAQUE: &[&str] = &[
    "System.Threading.",
    "System.Runtime.",
    "System.Reflection.",
    "System.Globalization.",
    "System.Diagnostics.",
    "System.IO.",
    "System.WeakReference",
    "System.RuntimeType",
    "System.Type",
    "System.Random",
    "System.AppDomain",
];
/// Of those, what a program can see into.
const TRANSPARENT: &[&str] = &[
    "System.Threading.ExecutionContext",
    "System.Threading.AsyncLocalMap",
    "System.Runtime.CompilerServices.StrongBox",
    "System.Threading.CancellationToken",
];

/// Types as this reader sees them, once for each.
#[derive(Default)]
pub(crate) struct Shapes {
    types: Mutex<HashMap<TypeId, Arc<Shape>>>,
}

struct Shape {
    name: String,
    is_opaque: bool,
    /// In the order of their declaration, base classes first; offsets from the object's start or the value's.
    fields: Vec<FieldShape>,
}

struct FieldShape {
    name: String,
    offset: usize,
    held: Held,
}

/// How a value is held where it lies.
#[derive(Clone, Copy)]
pub(crate) enum Held {
    Primitive(ElementType),
    Native,
    Ref,
    Struct(TypeId),
}

impl Shapes {
    fn of(&self, vm: &Vm, ty: TypeId) -> Arc<Shape> {
        if let Some(shape) = self.types.lock().get(&ty) {
            return shape.clone();
        }
        let name = vm.universe.il_name(ty);
        let in_core = vm.universe.assembly_of(ty) == vm.universe.core();
        let starts = |list: &[&str]| list.iter().any(|prefix| name.starts_with(prefix));
        let is_opaque = in_core && starts(OPAQUE) && !starts(TRANSPARENT);
        let fields = if is_opaque { Ok(Vec::new()) } else { fields(vm, ty) };
        // A type that cannot be described (its fields' types are missing) is only named.
        let is_opaque = is_opaque || fields.is_err();
        let shape = Arc::new(Shape { name, is_opaque, fields: fields.unwrap_or_default() });
        self.types.lock().entry(ty).or_insert(shape).clone()
    }
}

fn fields(vm: &Vm, ty: TypeId) -> Result<Vec<FieldShape>, TypeError> {
    let universe = &vm.universe;
    let mut chain = vec![ty];
    if !universe.is_value_type(ty)? {
        while let Some(base) = universe.base_type(chain[chain.len() - 1])? {
            chain.push(base);
        }
    }
    let mut found = Vec::new();
    for ty in chain.into_iter().rev() {
        let layout = universe.instance_layout(ty)?;
        for (field, (_, offset)) in universe.instance_fields(ty)?.into_iter().zip(&layout.fields) {
            let held = held(vm, universe.field_type(field)?)?;
            let name = universe.field_name(field).to_owned();
            found.push(FieldShape { name, offset: *offset as usize, held });
        }
    }
    Ok(found)
}

/// How a value of a type is held in a field, an element or a local.
pub(crate) fn held(vm: &Vm, ty: TypeId) -> Result<Held, TypeError> {
    let element = vm.universe.underlying_element_type(ty)?;
    Ok(match element {
        ElementType::I | ElementType::U | ElementType::Pointer | ElementType::FnPtr => Held::Native,
        ElementType::ValueType => Held::Struct(ty),
        element if element.is_primitive() => Held::Primitive(element),
        ElementType::ByRef | ElementType::TypedByRef => Held::Native,
        _ => Held::Ref,
    })
}

/// Reads values: each adds to the hash and, when it is wanted, to the text.
pub(crate) struct Reader<'v> {
    vm: &'v Vm,
    seen: Vec<ObjRef>,
    hash: u64,
    text: Option<String>,
}

impl<'v> Reader<'v> {
    pub(crate) fn new(vm: &'v Vm, with_text: bool) -> Reader<'v> {
        Reader { vm, seen: Vec::new(), hash: 0, text: with_text.then(String::new) }
    }

    /// Hash and text of what was read since the last call. Numbers of objects go on.
    pub(crate) fn take(&mut self) -> (u64, String) {
        let text = self.text.as_mut().map(std::mem::take).unwrap_or_default();
        (std::mem::take(&mut self.hash), text)
    }

    pub(crate) fn number(&mut self, value: u64) {
        self.hash = mix(self.hash, value);
    }

    pub(crate) fn words(&mut self, text: &str) {
        let mut bytes = text.as_bytes().chunks(8);
        self.number(text.len() as u64);
        bytes.by_ref().for_each(|chunk| {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.number(u64::from_le_bytes(word));
        });
    }

    pub(crate) fn write(&mut self, text: std::fmt::Arguments<'_>) {
        if let Some(out) = self.text.as_mut().filter(|out| out.len() < TEXT_MAX) {
            let _ = out.write_fmt(text);
        }
    }

    /// The value at an address.
    pub(crate) fn value(&mut self, at: Addr, held: Held, depth: u32) {
        match held {
            Held::Primitive(element) => self.primitive(at, element),
            // SAFETY: a word of a live object or continuation, by its layout.
            Held::Native => self.native(unsafe { at.load::<u64>() }),
            // SAFETY: as above.
            Held::Ref => self.object(ObjRef(unsafe { at.load::<u64>() } as usize), depth),
            Held::Struct(ty) => {
                let shape = self.vm.shapes.of(self.vm, ty);
                self.words(&shape.name);
                self.fields(at, &shape, depth);
            }
        }
    }

    fn native(&mut self, value: u64) {
        let is_number = value < SMALL || value.wrapping_neg() < SMALL;
        self.number(if is_number { value } else { SMALL });
        match is_number {
            true => self.write(format_args!("{}", value as i64)),
            false => self.write(format_args!("(address)")),
        }
    }

    fn primitive(&mut self, at: Addr, element: ElementType) {
        // SAFETY: as in `value`; the field has this width.
        let byte = || unsafe { at.load::<u8>() };
        // SAFETY: as above.
        let half = || unsafe { at.load::<u16>() };
        // SAFETY: as above.
        let word = || unsafe { at.load::<u32>() };
        // SAFETY: as above.
        let long = || unsafe { at.load::<u64>() };
        match element {
            ElementType::Boolean | ElementType::U1 => self.unsigned(byte() as u64),
            ElementType::I1 => self.signed(byte() as i8 as i64),
            ElementType::Char | ElementType::U2 => self.unsigned(half() as u64),
            ElementType::I2 => self.signed(half() as i16 as i64),
            ElementType::I4 => self.signed(word() as i32 as i64),
            ElementType::U4 => self.unsigned(word() as u64),
            ElementType::R4 => self.single(word()),
            ElementType::R8 => self.double(long()),
            ElementType::I8 => self.signed(long() as i64),
            _ => self.unsigned(long()),
        }
    }

    fn unsigned(&mut self, value: u64) {
        self.number(value);
        self.write(format_args!("{value}"));
    }

    pub(crate) fn signed(&mut self, value: i64) {
        self.number(value as u64);
        self.write(format_args!("{value}"));
    }

    /// Which NaN an operation gives is left open (I.12.1.3): all are one.
    pub(crate) fn single(&mut self, bits: u32) {
        let value = f32::from_bits(bits);
        self.number(if value.is_nan() { f32::NAN.to_bits() } else { bits } as u64);
        self.write(format_args!("{value:?}"));
    }

    pub(crate) fn double(&mut self, bits: u64) {
        let value = f64::from_bits(bits);
        self.number(if value.is_nan() { f64::NAN.to_bits() } else { bits });
        self.write(format_args!("{value:?}"));
    }

    pub(crate) fn object(&mut self, object: ObjRef, depth: u32) {
        if object.is_null() {
            self.number(0);
            return self.write(format_args!("null"));
        }
        let mt = object.mt();
        let flags = mt.flags();
        if flags.is_string() == 1 {
            return self.string(object);
        }
        if flags.is_continuation() == 1 {
            self.number(1);
            return self.write(format_args!("(continuation)"));
        }
        if let Some(number) = self.seen.iter().position(|seen| *seen == object) {
            self.number(2 + number as u64);
            return self.write(format_args!("#{number}"));
        }
        let shape = self.vm.shapes.of(self.vm, self.vm.type_id(mt));
        self.words(&shape.name);
        self.write(format_args!("{}", shape.name));
        if shape.is_opaque || depth == 0 || self.seen.len() == OBJECTS_MAX {
            return;
        }
        self.seen.push(object);
        if flags.is_array() == 1 {
            self.array(object, mt, depth - 1);
        } else if flags.is_delegate() == 1 {
            self.delegate(object, depth - 1);
        } else if flags.is_value_type() == 1 {
            self.boxed(object, mt, &shape, depth - 1);
        } else {
            self.fields(object.addr(), &shape, depth - 1);
        }
    }

    fn string(&mut self, object: ObjRef) {
        let units = object.string_chars();
        self.number(units.len() as u64 + 3);
        for chunk in units.chunks(4) {
            let word = chunk.iter().fold(0u64, |word, unit| word << 16 | *unit as u64);
            self.number(word);
        }
        if self.text.is_some() {
            let text: String = String::from_utf16_lossy(units).chars().take(200).collect();
            self.write(format_args!("{text:?}"));
        }
    }

    fn boxed(&mut self, object: ObjRef, mt: MtPtr, shape: &Shape, depth: u32) {
        let at = object.addr().offset(HEADER_SIZE);
        match held(self.vm, self.vm.type_id(mt)) {
            Ok(Held::Struct(_)) | Err(_) => self.fields(at, shape, depth),
            Ok(held) => {
                self.write(format_args!(" "));
                self.value(at, held, depth);
            }
        }
    }

    fn fields(&mut self, at: Addr, shape: &Shape, depth: u32) {
        if shape.is_opaque {
            return self.write(format_args!("{}", shape.name));
        }
        self.write(format_args!("{{"));
        for (index, field) in shape.fields.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            self.write(format_args!("{comma}{}: ", field.name));
            self.value(at.offset(field.offset), field.held, depth);
        }
        self.write(format_args!("}}"));
    }

    fn array(&mut self, object: ObjRef, mt: MtPtr, depth: u32) {
        let table = mt.get();
        let length = object.array_length() as usize;
        self.number(length as u64);
        self.write(format_args!(" of {length} ["));
        let is_plain = mt.flags().is_sz_array() == 1;
        let data = if is_plain { ARRAY_DATA_OFFSET } else { array_data_offset(table.rank as u32) };
        let size = table.component_size as usize;
        let element = match mt.flags().elements_are_refs() {
            1 => Held::Ref,
            _ => match held(self.vm, self.vm.type_id(table.element)) {
                Ok(held) => held,
                Err(_) => return,
            },
        };
        let is_shown = |index: &usize| {
            length <= ELEMENTS_MAX
                || *index < ELEMENTS_MAX / 2
                || *index >= length - ELEMENTS_MAX / 2
        };
        for index in (0..length).filter(is_shown) {
            if index != 0 {
                self.write(format_args!(", "));
            }
            self.value(object.addr().offset(data + index * size), element, depth);
        }
        self.write(format_args!("]"));
    }

    fn delegate(&mut self, object: ObjRef, depth: u32) {
        // SAFETY: Delegate's fields (checked at boot).
        let kind = unsafe { object.field::<u64>(delegate_offset::KIND) };
        self.number(kind);
        if kind != delegate_kind::NATIVE && kind != delegate_kind::MULTICAST {
            // SAFETY: as above.
            let method = unsafe { object.field::<usize>(delegate_offset::METHOD) } as *const Method;
            if !method.is_null() {
                let name = self.vm.universe.il_method_name(self.vm.method_id(method));
                self.words(&name);
                self.write(format_args!(" to {name} of "));
            }
        }
        // SAFETY: as above.
        let target = ObjRef(unsafe { object.field::<usize>(delegate_offset::TARGET) });
        self.object(target, depth.min(2));
    }
}

/// How deep values of frames are looked into.
pub(crate) const DEPTH: u32 = DEPTH_MAX;

/// One round of a multiplicative hash.
pub(crate) fn mix(hash: u64, value: u64) -> u64 {
    let product = (hash ^ value).wrapping_add(0x9E37_79B9_7F4A_7C15);
    let product = (product ^ product >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let product = (product ^ product >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    product ^ product >> 31
}
