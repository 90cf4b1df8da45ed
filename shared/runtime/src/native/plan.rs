//! What a native signature asks for: how each argument is converted and where it goes.
//! Owns `Plan`, made once a signature. What is not supported is refused here, in .NET's words, before anything is called.

use super::registers::{Class, Passing};
use crate::vm::Vm;
use metadata::MethodDefId;
use types::{AssemblyId, ElementType, TypeError, TypeId, TypeKind};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextEncoding {
    Utf8,
    Utf16,
}

/// What happens to an argument before the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Convert {
    /// The words as they are: numbers, pointers, blittable structures, addresses.
    Nothing,
    /// `bool` as an integer that is 0 or 1.
    Bool,
    AnsiChar,
    Text(TextEncoding),
    /// A StringBuilder: a buffer of its capacity, read back afterwards.
    Builder(TextEncoding),
    /// An array of blittable elements: the address of the first.
    Array,
    /// An object with a sequential or explicit layout and blittable fields: the address of the first.
    Fields,
    SafeHandle,
    /// HandleRef: its second word.
    HandleRef,
    Delegate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConvertResult {
    Nothing,
    /// A small integer, extended as its type says.
    Small(ElementType),
    /// An integer of so many bytes that is 0 or not.
    Bool(u8),
    Text(TextEncoding),
    SafeHandle(TypeId),
}

pub struct Parameter {
    pub convert: Convert,
    pub passing: Passing,
    /// Words in the managed frame.
    pub words: usize,
}

pub struct Plan {
    pub parameters: Vec<Parameter>,
    pub result: Option<(ConvertResult, Passing)>,
    /// Words of the result in the managed frame.
    pub result_words: usize,
    pub sets_last_error: bool,
}

/// Why there is no plan.
pub enum PlanError {
    Type(TypeError),
    /// MarshalDirectiveException.
    Refused(String),
}

impl From<TypeError> for PlanError {
    fn from(error: TypeError) -> Self {
        PlanError::Type(error)
    }
}

/// ECMA-335 II.23.4 and what .NET added to it.
mod native_type {
    pub const I1: u8 = 0x03;
    pub const U1: u8 = 0x04;
    pub const I2: u8 = 0x05;
    pub const U2: u8 = 0x06;
    pub const LPSTR: u8 = 0x14;
    pub const LPWSTR: u8 = 0x15;
    pub const LPTSTR: u8 = 0x16;
    pub const VARIANT_BOOL: u8 = 0x25;
    pub const LPUTF8STR: u8 = 0x30;
}

/// Where a plan is made for.
pub struct Site {
    pub text: TextEncoding,
    pub sets_last_error: bool,
    /// The method whose parameters may carry `MarshalAs`.
    pub method: Option<(AssemblyId, MethodDefId)>,
    /// `[assembly: DisableRuntimeMarshalling]`: everything is passed as it is.
    pub is_blittable_only: bool,
}

pub fn plan(vm: &Vm, params: &[TypeId], result: TypeId, site: &Site) -> Result<Plan, PlanError> {
    let mut plan = Plan {
        parameters: Vec::new(),
        result: None,
        result_words: 0,
        sets_last_error: site.sets_last_error,
    };
    for (index, param) in params.iter().enumerate() {
        let wanted = marshal_as(vm, site, index + 1);
        let (convert, passing) = parameter(vm, *param, wanted, site, index + 1)?;
        let words = word_count(vm, *param)?;
        plan.parameters.push(Parameter { convert, passing, words });
    }
    if result != vm.universe.core_types().void {
        let wanted = marshal_as(vm, site, 0);
        plan.result = Some(result_of(vm, result, wanted, site)?);
        plan.result_words = word_count(vm, result)?;
    }
    Ok(plan)
}

fn word_count(vm: &Vm, ty: TypeId) -> Result<usize, TypeError> {
    Ok(match vm.slot_kind(ty)? {
        ir::SlotKind::Struct(ty) => vm.universe.instance_layout(ty)?.word_count() as usize,
        _ => 1,
    })
}

/// The native type that `MarshalAs` names on a parameter (0: the result).
fn marshal_as(vm: &Vm, site: &Site, sequence: usize) -> Option<u8> {
    let (assembly, method) = site.method?;
    let module = vm.universe.module(assembly);
    for param in module.params(method).ok()?.iter() {
        let Ok(row) = module.row(param) else { continue };
        if row.sequence as usize == sequence {
            let marshal = module.row(module.field_marshal(param)?).ok()?;
            return module.blob(marshal.native_type).ok()?.first().copied();
        }
    }
    None
}

fn refuse<T>(position: usize, why: &str) -> Result<T, PlanError> {
    Err(PlanError::Refused(match position {
        0 => format!("Cannot marshal 'return value': {why}"),
        _ => format!("Cannot marshal 'parameter #{position}': {why}"),
    }))
}

fn text_encoding(wanted: Option<u8>, site: &Site) -> Option<TextEncoding> {
    match wanted {
        None => Some(site.text),
        Some(native_type::LPSTR | native_type::LPUTF8STR | native_type::LPTSTR) => {
            Some(TextEncoding::Utf8)
        }
        Some(native_type::LPWSTR) => Some(TextEncoding::Utf16),
        Some(_) => None,
    }
}

fn integer() -> Passing {
    Passing::Words(vec![Class::Integer])
}

fn parameter(
    vm: &Vm,
    ty: TypeId,
    wanted: Option<u8>,
    site: &Site,
    position: usize,
) -> Result<(Convert, Passing), PlanError> {
    let universe = &vm.universe;
    match universe.kind(ty) {
        TypeKind::Pointer(_) | TypeKind::FnPtr(_) => return Ok((Convert::Nothing, integer())),
        TypeKind::ByRef(element) => {
            if universe.is_value_type(*element)? && is_blittable(vm, *element, site)? {
                return Ok((Convert::Nothing, integer()));
            }
            return refuse(position, "Only references to blittable values are supported.");
        }
        TypeKind::SzArray(element) => {
            if universe.is_value_type(*element)? && is_blittable(vm, *element, site)? {
                return Ok((Convert::Array, integer()));
            }
            return refuse(position, "Only arrays of blittable values are supported.");
        }
        _ => {}
    }
    if universe.is_value_type(ty)? {
        let element = universe.underlying_element_type(ty)?;
        if !site.is_blittable_only && element == ElementType::Boolean {
            return Ok((Convert::Bool, integer()));
        }
        if !site.is_blittable_only && element == ElementType::Char {
            let ansi = match wanted {
                Some(native_type::I1 | native_type::U1) => true,
                Some(_) => false,
                None => site.text == TextEncoding::Utf8,
            };
            let convert = if ansi { Convert::AnsiChar } else { Convert::Nothing };
            return Ok((convert, integer()));
        }
        if universe.full_name(ty) == "System.Runtime.InteropServices.HandleRef" {
            return Ok((Convert::HandleRef, integer()));
        }
        if !is_blittable(vm, ty, site)? {
            return refuse(position, "Only structures with blittable fields are supported.");
        }
        return Ok((Convert::Nothing, value_passing(vm, ty)?));
    }
    if site.is_blittable_only {
        return refuse(
            position,
            "Managed parameter or return types require runtime marshalling to be enabled.",
        );
    }
    if ty == universe.core_types().string {
        return match text_encoding(wanted, site) {
            Some(encoding) => Ok((Convert::Text(encoding), integer())),
            None => refuse(
                position,
                "Invalid managed/unmanaged type combination (String fields must be paired with LPStr, LPWStr or LPUTF8Str).",
            ),
        };
    }
    if universe.is_delegate(ty)? {
        return Ok((Convert::Delegate, integer()));
    }
    if universe.full_name(ty) == "System.Text.StringBuilder" {
        let encoding = text_encoding(wanted, site).unwrap_or(site.text);
        return Ok((Convert::Builder(encoding), integer()));
    }
    if is_safe_handle(vm, ty)? {
        return Ok((Convert::SafeHandle, integer()));
    }
    if has_layout(vm, ty)? && is_blittable(vm, ty, site)? {
        return Ok((Convert::Fields, integer()));
    }
    refuse(position, "Invalid managed/unmanaged type combination.")
}

fn result_of(
    vm: &Vm,
    ty: TypeId,
    wanted: Option<u8>,
    site: &Site,
) -> Result<(ConvertResult, Passing), PlanError> {
    let universe = &vm.universe;
    match universe.kind(ty) {
        TypeKind::Pointer(_) | TypeKind::FnPtr(_) | TypeKind::ByRef(_) => {
            return Ok((ConvertResult::Nothing, integer()));
        }
        _ => {}
    }
    if universe.is_value_type(ty)? {
        let element = universe.underlying_element_type(ty)?;
        return Ok(match element {
            ElementType::Boolean => {
                let size = match wanted {
                    _ if site.is_blittable_only => 1,
                    Some(native_type::I1 | native_type::U1) => 1,
                    Some(native_type::VARIANT_BOOL | native_type::I2 | native_type::U2) => 2,
                    _ => 4,
                };
                (ConvertResult::Bool(size), integer())
            }
            ElementType::Char if !site.is_blittable_only && site.text == TextEncoding::Utf8 => {
                (ConvertResult::Small(ElementType::U1), integer())
            }
            ElementType::I1
            | ElementType::U1
            | ElementType::I2
            | ElementType::U2
            | ElementType::Char
            | ElementType::I4
            | ElementType::U4 => (ConvertResult::Small(element), integer()),
            _ if !is_blittable(vm, ty, site)? => {
                return refuse(0, "Only structures with blittable fields are supported.");
            }
            _ => (ConvertResult::Nothing, value_passing(vm, ty)?),
        });
    }
    if site.is_blittable_only {
        return refuse(
            0,
            "Managed parameter or return types require runtime marshalling to be enabled.",
        );
    }
    if ty == universe.core_types().string
        && let Some(encoding) = text_encoding(wanted, site)
    {
        return Ok((ConvertResult::Text(encoding), integer()));
    }
    if is_safe_handle(vm, ty)? {
        return Ok((ConvertResult::SafeHandle(ty), integer()));
    }
    refuse(0, "Invalid managed/unmanaged type combination.")
}

fn is_safe_handle(vm: &Vm, ty: TypeId) -> Result<bool, TypeError> {
    let safe_handle = vm.known().safe_handle;
    Ok(ty == safe_handle || vm.universe.is_subclass_of(ty, safe_handle)?)
}

/// A class whose fields lie as they are declared.
fn has_layout(vm: &Vm, ty: TypeId) -> Result<bool, TypeError> {
    let Some(definition) = vm.universe.definition(ty) else { return Ok(false) };
    let row = vm.universe.module(definition.assembly).row(definition.id)?;
    let layout = row.flags.0 & metadata::TypeAttributes::LAYOUT_MASK.0;
    Ok(layout == metadata::TypeAttributes::SEQUENTIAL_LAYOUT.0
        || layout == metadata::TypeAttributes::EXPLICIT_LAYOUT.0)
}

/// The same bytes on both sides.
fn is_blittable(vm: &Vm, ty: TypeId, site: &Site) -> Result<bool, TypeError> {
    let universe = &vm.universe;
    if matches!(universe.kind(ty), TypeKind::Pointer(_) | TypeKind::FnPtr(_)) {
        return Ok(true);
    }
    if !universe.is_value_type(ty)? && !has_layout(vm, ty)? {
        return Ok(false);
    }
    match universe.underlying_element_type(ty)? {
        ElementType::Boolean => Ok(site.is_blittable_only),
        ElementType::Char => Ok(site.is_blittable_only || site.text == TextEncoding::Utf16),
        ElementType::ValueType | ElementType::Class => {
            if universe.instance_layout(ty)?.contains_references() {
                return Ok(false);
            }
            for field in universe.instance_fields(ty)? {
                if !is_blittable(vm, universe.field_type(field)?, site)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        _ => Ok(true),
    }
}

fn value_passing(vm: &Vm, ty: TypeId) -> Result<Passing, TypeError> {
    let universe = &vm.universe;
    Ok(match universe.underlying_element_type(ty)? {
        ElementType::R4 | ElementType::R8 => Passing::Words(vec![Class::Float]),
        ElementType::ValueType => {
            let size = universe.instance_layout(ty)?.size as usize;
            let mut leaves = Vec::new();
            collect_leaves(vm, ty, 0, &mut leaves)?;
            structure_passing(size, &leaves)
        }
        _ => integer(),
    })
}

/// A number in a structure: where, how large, whether it is floating-point.
struct Leaf {
    offset: usize,
    size: usize,
    is_float: bool,
}

fn collect_leaves(
    vm: &Vm,
    ty: TypeId,
    offset: usize,
    leaves: &mut Vec<Leaf>,
) -> Result<(), TypeError> {
    let universe = &vm.universe;
    if matches!(universe.kind(ty), TypeKind::Pointer(_) | TypeKind::FnPtr(_)) {
        leaves.push(Leaf { offset, size: 8, is_float: false });
        return Ok(());
    }
    let element = universe.underlying_element_type(ty)?;
    if element != ElementType::ValueType {
        let size = universe.value_size(ty)?.0 as usize;
        let is_float = matches!(element, ElementType::R4 | ElementType::R8);
        leaves.push(Leaf { offset, size, is_float });
        return Ok(());
    }
    let layout = universe.instance_layout(ty)?;
    let mut end = 0;
    let before = leaves.len();
    for field in universe.instance_fields(ty)? {
        let (_, definition) = universe.field_row(field)?;
        let at = layout.offset_of(definition).unwrap_or(0) as usize;
        let field_type = universe.field_type(field)?;
        collect_leaves(vm, field_type, offset + at, leaves)?;
        end = end.max(at + universe.value_size(field_type).map_or(8, |(size, _)| size as usize));
    }
    // A fixed buffer or inline array is declared as its first element.
    let size = layout.size as usize;
    if leaves.len() == before + 1 && end > 0 && size >= 2 * end {
        let (first, is_float) = (leaves[before].size, leaves[before].is_float);
        for index in 1..size / first.max(1) {
            leaves.push(Leaf { offset: offset + index * first, size: first, is_float });
        }
    }
    Ok(())
}

#[cfg(target_arch = "x86_64")]
fn structure_passing(size: usize, leaves: &[Leaf]) -> Passing {
    if size > 16 || leaves.iter().any(|leaf| leaf.offset % leaf.size.max(1) != 0) {
        return Passing::Memory(size);
    }
    let classes = (0..size.div_ceil(8)).map(|word| {
        let mut here = leaves.iter().filter(|leaf| leaf.offset / 8 == word).peekable();
        let is_float = here.peek().is_some() && here.all(|leaf| leaf.is_float);
        if is_float { Class::Float } else { Class::Integer }
    });
    Passing::Words(classes.collect())
}

#[cfg(not(target_arch = "x86_64"))]
fn structure_passing(size: usize, leaves: &[Leaf]) -> Passing {
    let first = leaves.first().map_or(0, |leaf| leaf.size);
    let is_homogeneous = (1..=4).contains(&leaves.len())
        && leaves.iter().all(|leaf| leaf.is_float && leaf.size == first)
        && size == first * leaves.len();
    if is_homogeneous {
        return Passing::Members { count: leaves.len(), size: first };
    }
    if size > 16 {
        return Passing::Memory(size);
    }
    Passing::Words(vec![Class::Integer; size.div_ceil(8)])
}
