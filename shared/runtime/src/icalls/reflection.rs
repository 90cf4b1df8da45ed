//! Internal calls about the members of types: what reflection reads of metadata. Method and field ids are MethodIds and FieldIds, -1 none;
//! properties and events are a type and a token. Async variants never show: ids here are of ordinary methods.
#![allow(unsafe_code, reason = "writes elements of new arrays")]

use super::objects::or_throw;
use super::runtime_type::{of, type_array, type_object, types_of_array};
use crate::exceptions::Thrown;
use crate::thread::Thread;
use crate::vm::Vm;
use abi::object::ARRAY_DATA_OFFSET;
use abi::{ExceptionKind, ObjRef};
use metadata::{
    ConstantValue, EventId, HasConstant, HasSemantics, MethodSemanticsAttributes, ParamId,
    PropertyId, Table, Token, TypeDefId,
};
use types::{Definition, FieldId, MethodId, TypeError, TypeId, TypeKind};

crate::internal_calls! {
    "System.Reflection.MemberTable::Methods" => methods, (ObjRef);
    "System.Reflection.MemberTable::Fields" => fields, (ObjRef);
    "System.Reflection.MemberTable::Properties" => properties, (ObjRef);
    "System.Reflection.MemberTable::Events" => events, (ObjRef);
    "System.Reflection.MemberTable::NestedTypes" => nested_types, (ObjRef);
    "System.Reflection.MemberTable::MethodName" => method_name, (usize);
    "System.Reflection.MemberTable::MethodAttributes" => method_attributes, (usize);
    "System.Reflection.MemberTable::MethodSignature" => method_signature, (usize);
    "System.Reflection.MemberTable::MethodArguments" => method_arguments, (usize);
    "System.Reflection.MemberTable::MethodOwner" => method_owner, (usize);
    "System.Reflection.MemberTable::MethodToken" => method_token, (usize);
    "System.Reflection.MemberTable::MethodSlot" => method_slot, (usize);
    "System.Reflection.MemberTable::SlotDeclaration" => slot_declaration, (usize);
    "System.Reflection.MemberTable::IsMethodDefinition" => is_method_definition, (usize);
    "System.Reflection.MemberTable::MethodDefinition" => method_definition, (usize);
    "System.Reflection.MemberTable::TypicalMethod" => typical_method, (usize);
    "System.Reflection.MemberTable::ViolatingArgument" => violating_argument, (usize, ObjRef);
    "System.Reflection.MemberTable::InstantiateMethod" => instantiate_method, (usize, ObjRef);
    "System.Reflection.MemberTable::InterfaceTarget" => interface_target, (usize, ObjRef);
    "System.Reflection.MemberTable::ParameterToken" => parameter_token, (usize, i32);
    "System.Reflection.MemberTable::ParameterName" => parameter_name, (usize, i32);
    "System.Reflection.MemberTable::ParameterAttributes" => parameter_attributes, (usize, i32);
    "System.Reflection.MemberTable::FieldName" => field_name, (usize);
    "System.Reflection.MemberTable::FieldAttributes" => field_attributes, (usize);
    "System.Reflection.MemberTable::FieldType" => field_type, (usize);
    "System.Reflection.MemberTable::FieldOwner" => field_owner, (usize);
    "System.Reflection.MemberTable::ExplicitOffset" => explicit_offset, (usize);
    "System.Reflection.MemberTable::ClassLayout" => class_layout, (ObjRef);
    "System.Reflection.MemberTable::FieldToken" => field_token, (usize);
    "System.Reflection.MemberTable::MemberName" => member_name, (ObjRef, i32);
    "System.Reflection.MemberTable::MemberAttributes" => member_attributes, (ObjRef, i32);
    "System.Reflection.MemberTable::PropertySignature" => property_signature, (ObjRef, i32);
    "System.Reflection.MemberTable::EventHandlerType" => event_handler_type, (ObjRef, i32);
    "System.Reflection.MemberTable::Accessors" => accessors, (ObjRef, i32);
    "System.Reflection.MemberTable::Constant" => constant, (i32, i32);
    "System.Reflection.MemberTable::TypeToken" => type_token, (ObjRef);
}

pub(super) fn method_of(id: usize) -> MethodId {
    MethodId::from_index(id as u32)
}

pub(super) fn field_of(id: usize) -> FieldId {
    FieldId::from_index(id as u32)
}

fn token(value: i32) -> Token {
    Token(value as u32)
}

/// An `nint[]`.
pub(super) fn number_array(
    thread: &mut Thread,
    values: impl ExactSizeIterator<Item = isize>,
) -> Result<ObjRef, Thrown> {
    let mt = thread.vm.well_known().native_int_array_mt;
    let array = thread.allocate_array(mt, values.len() as i64)?;
    for (index, value) in values.enumerate() {
        // SAFETY: O2 (an nint[] of that length).
        unsafe { array.set_field(ARRAY_DATA_OFFSET + index * 8, value as usize) };
    }
    Ok(array)
}

fn methods(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let declared = match vm.universe.kind(ty) {
        TypeKind::SzArray(_) | TypeKind::Array { .. } => array_methods(&vm, ty),
        _ => vm.universe.declared_methods(ty),
    };
    let declared = or_throw(thread, declared)?;
    number_array(thread, declared.iter().map(|method| method.index() as isize))
}

/// The methods of an array type in .NET's order.
fn array_methods(vm: &Vm, ty: TypeId) -> Result<Vec<MethodId>, TypeError> {
    let rank = vm.universe.array_rank(ty).unwrap_or(1) as usize;
    let is_vector = matches!(vm.universe.kind(ty), TypeKind::SzArray(_));
    let mut wanted = vec![("Get", rank), ("Set", rank + 1), ("Address", rank), (".ctor", rank)];
    if !is_vector {
        wanted.push((".ctor", rank * 2));
    }
    Ok(wanted
        .into_iter()
        .filter_map(|(name, params)| vm.universe.array_method(ty, name, params))
        .collect())
}

fn fields(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let declared = vm.universe.declared_fields(ty);
    let declared = or_throw(thread, declared)?;
    number_array(thread, declared.iter().map(|field| field.index() as isize))
}

fn definition_of(vm: &Vm, ty: TypeId) -> Option<Definition> {
    vm.universe.definition(ty)
}

fn tokens(thread: &mut Thread, tokens: Vec<Token>) -> Result<ObjRef, Thrown> {
    number_array(thread, tokens.into_iter().map(|token| token.0 as isize))
}

fn properties(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let Some(definition) = definition_of(&vm, ty) else { return tokens(thread, Vec::new()) };
    let list = vm.universe.module(definition.assembly).properties(definition.id);
    let list = or_throw(thread, list.map_err(TypeError::from))?;
    tokens(thread, list.into_iter().map(PropertyId::token).collect())
}

fn events(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let Some(definition) = definition_of(&vm, ty) else { return tokens(thread, Vec::new()) };
    let list = vm.universe.module(definition.assembly).events(definition.id);
    let list = or_throw(thread, list.map_err(TypeError::from))?;
    tokens(thread, list.into_iter().map(EventId::token).collect())
}

fn nested_types(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let Some(definition) = definition_of(&vm, ty) else { return type_array(thread, &[]) };
    let nested: Vec<TypeDefId> =
        vm.universe.module(definition.assembly).nested_types(definition.id).collect();
    let open: Result<Vec<TypeId>, TypeError> = nested
        .into_iter()
        .map(|id| vm.universe.open_type(Definition { id, ..definition }))
        .collect();
    let open = or_throw(thread, open)?;
    type_array(thread, &open)
}

fn method_name(thread: &mut Thread, method: usize) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    thread.new_string_utf8(vm.universe.method_name(method_of(method)))
}

/// Flags, and above 16 bits the implementation flags.
fn method_attributes(thread: &mut Thread, method: usize) -> Result<i32, Thrown> {
    let vm = thread.vm.clone();
    let method = method_of(method);
    let flags = vm.universe.method_attributes(method);
    let flags = or_throw(thread, flags)?;
    let implementation = vm.universe.method_impl_attributes(method);
    let implementation = or_throw(thread, implementation)?;
    Ok(flags.0 as i32 | (implementation.0 as i32) << 16)
}

/// The result, then the parameters.
fn method_signature(thread: &mut Thread, method: usize) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let method = method_of(method);
    let types = vm.universe.signature(method).and_then(|signature| {
        let all = [signature.result].into_iter().chain(signature.params.iter().copied());
        all.map(|ty| vm.universe.seen_from_method(ty, method)).collect::<Result<Vec<_>, _>>()
    });
    let types = or_throw(thread, types)?;
    type_array(thread, &types)
}

fn method_arguments(thread: &mut Thread, method: usize) -> Result<ObjRef, Thrown> {
    let arguments = thread.vm.clone().universe.method_arguments_seen(method_of(method));
    let arguments = or_throw(thread, arguments)?;
    type_array(thread, &arguments)
}

fn method_owner(thread: &mut Thread, method: usize) -> Result<ObjRef, Thrown> {
    let owner = thread.vm.universe.method_owner(method_of(method));
    type_object(thread, owner)
}

fn method_token(thread: &mut Thread, method: usize) -> Result<i32, Thrown> {
    let row = thread.vm.universe.method_row(method_of(method));
    Ok(row.map_or(Token::new(Table::MethodDef, 0), |(_, row)| row.token()).0 as i32)
}

/// The virtual slot in the owner's table, or -1.
fn method_slot(thread: &mut Thread, method: usize) -> Result<i32, Thrown> {
    let slot = thread.vm.clone().universe.slot_of(method_of(method));
    Ok(or_throw(thread, slot)?.map_or(-1, |slot| slot as i32))
}

/// The method that introduced the slot of a virtual method; any other method is itself.
fn slot_declaration(thread: &mut Thread, method: usize) -> Result<isize, Thrown> {
    let vm = thread.vm.clone();
    let method = method_of(method);
    let found = (|| -> Result<MethodId, TypeError> {
        let Some(slot) = vm.universe.slot_of(method)? else { return Ok(method) };
        let table = vm.universe.vtable(vm.universe.method_owner(method))?;
        Ok(table.slots.get(slot as usize).map_or(method, |slot| slot.declaration))
    })();
    Ok(or_throw(thread, found)?.index() as isize)
}

fn is_method_definition(thread: &mut Thread, method: usize) -> Result<bool, Thrown> {
    Ok(thread.vm.universe.is_method_definition(method_of(method)))
}

/// The generic method over its own parameters, of the same owner.
fn method_definition(thread: &mut Thread, method: usize) -> Result<isize, Thrown> {
    let universe = &thread.vm.universe;
    let method = method_of(method);
    let count = universe.method_args(method).len() as u32;
    let own: Vec<TypeId> = (0..count).map(|number| universe.mvar(number)).collect();
    Ok(universe.with_method_args(method, &own).index() as isize)
}

/// The method over its own parameters, of the definition of its owner.
fn typical_method(thread: &mut Thread, method: usize) -> Result<isize, Thrown> {
    let definition = thread.vm.clone().universe.method_definition(method_of(method));
    Ok(or_throw(thread, definition)?.index() as isize)
}

fn instantiate_method(
    thread: &mut Thread,
    method: usize,
    arguments: ObjRef,
) -> Result<isize, Thrown> {
    let vm = thread.vm.clone();
    let arguments = types_of_array(thread, arguments)?;
    Ok(vm.universe.with_method_args(method_of(method), &arguments).index() as isize)
}

fn violating_argument(
    thread: &mut Thread,
    method: usize,
    arguments: ObjRef,
) -> Result<i32, Thrown> {
    let vm = thread.vm.clone();
    let arguments = types_of_array(thread, arguments)?;
    let exact = vm.universe.with_method_args(method_of(method), &arguments);
    if vm.universe.method_is_open(exact) {
        return Ok(-1);
    }
    let violating = vm.universe.violating_method_argument(exact);
    Ok(or_throw(thread, violating)?.map_or(-1, |index| index as i32))
}

/// What implements an interface's method for a class.
fn interface_target(thread: &mut Thread, method: usize, class: ObjRef) -> Result<isize, Thrown> {
    let (vm, class) = of(thread, class)?;
    let method = method_of(method);
    let is_static = vm.universe.is_static(method);
    let target = if or_throw(thread, is_static)? {
        vm.universe.resolve_static_virtual(method, class)
    } else {
        vm.universe.resolve_interface(method, class)
    };
    Ok(or_throw(thread, target)?.index() as isize)
}

/// The row of a parameter: 0 the result, 1 the first parameter.
fn parameter_row(vm: &Vm, method: usize, sequence: i32) -> Option<(Token, metadata::ParamRow)> {
    let (assembly, id) = vm.universe.method_row(method_of(method))?;
    let module = vm.universe.module(assembly);
    module.params(id).ok()?.iter().find_map(|param: ParamId| {
        let row = module.row(param).ok()?;
        (i32::from(row.sequence) == sequence).then(|| (param.token(), row))
    })
}

fn parameter_token(thread: &mut Thread, method: usize, sequence: i32) -> Result<i32, Thrown> {
    let row = parameter_row(&thread.vm, method, sequence);
    Ok(row.map_or(Token::new(Table::Param, 0), |(token, _)| token).0 as i32)
}

fn parameter_name(thread: &mut Thread, method: usize, sequence: i32) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let Some((_, row)) = parameter_row(&vm, method, sequence) else { return Ok(ObjRef::NULL) };
    let Some((assembly, _)) = vm.universe.method_row(method_of(method)) else {
        return Ok(ObjRef::NULL);
    };
    match vm.universe.module(assembly).string(row.name) {
        Ok(name) if !name.is_empty() => thread.new_string_utf8(name),
        _ => Ok(ObjRef::NULL),
    }
}

fn parameter_attributes(thread: &mut Thread, method: usize, sequence: i32) -> Result<i32, Thrown> {
    Ok(parameter_row(&thread.vm, method, sequence).map_or(0, |(_, row)| row.flags.0 as i32))
}

fn field_name(thread: &mut Thread, field: usize) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    thread.new_string_utf8(vm.universe.field_name(field_of(field)))
}

fn field_attributes(thread: &mut Thread, field: usize) -> Result<i32, Thrown> {
    let flags = thread.vm.clone().universe.field_attributes(field_of(field));
    Ok(or_throw(thread, flags)?.0 as i32)
}

fn field_type(thread: &mut Thread, field: usize) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let field = field_of(field);
    let ty = vm
        .universe
        .field_type(field)
        .and_then(|ty| vm.universe.seen_from(ty, vm.universe.field_owner(field)));
    let ty = or_throw(thread, ty)?;
    type_object(thread, ty)
}

fn field_owner(thread: &mut Thread, field: usize) -> Result<ObjRef, Thrown> {
    let owner = thread.vm.universe.field_owner(field_of(field));
    type_object(thread, owner)
}

fn field_token(thread: &mut Thread, field: usize) -> Result<i32, Thrown> {
    let row = thread.vm.clone().universe.field_row(field_of(field));
    Ok(or_throw(thread, row)?.1.token().0 as i32)
}

/// FieldLayout.Offset, or -1.
fn explicit_offset(thread: &mut Thread, field: usize) -> Result<i32, Thrown> {
    let vm = thread.vm.clone();
    let row = vm.universe.field_row(field_of(field));
    let (assembly, id) = or_throw(thread, row)?;
    let module = vm.universe.module(assembly);
    let layout = module.field_layout(id).map(|id| module.row(id)).transpose();
    let layout = or_throw(thread, layout.map_err(TypeError::from))?;
    Ok(layout.map_or(-1, |row| row.offset as i32))
}

/// ClassLayout: the size, and in the upper 32 bits the packing.
fn class_layout(thread: &mut Thread, ty: ObjRef) -> Result<i64, Thrown> {
    let (vm, ty) = of(thread, ty)?;
    let Some(definition) = vm.universe.definition(ty) else { return Ok(0) };
    let row = vm.universe.class_layout_row(definition);
    let row = or_throw(thread, row)?;
    Ok(row.map_or(0, |row| i64::from(row.packing_size) << 32 | i64::from(row.class_size)))
}

/// A property or an event of a definition.
enum Association {
    Property(PropertyId, metadata::PropertyRow),
    Event(EventId, metadata::EventRow),
}

fn association(
    thread: &mut Thread,
    object: ObjRef,
    value: i32,
) -> Result<(Definition, TypeId, Association), Thrown> {
    let (vm, ty) = of(thread, object)?;
    let number = token(value);
    let found = vm.universe.definition(ty).and_then(|definition| {
        let module = vm.universe.module(definition.assembly);
        let found = match number.table()? {
            Table::Property => {
                let id = PropertyId::from_row(number.row())?;
                Association::Property(id, module.row(id).ok()?)
            }
            Table::Event => {
                let id = EventId::from_row(number.row())?;
                Association::Event(id, module.row(id).ok()?)
            }
            _ => return None,
        };
        Some((definition, ty, found))
    });
    found.ok_or_else(|| thread.throw(ExceptionKind::BadImageFormat, None))
}

fn member_name(thread: &mut Thread, object: ObjRef, value: i32) -> Result<ObjRef, Thrown> {
    let (definition, _, found) = association(thread, object, value)?;
    let name = match found {
        Association::Property(_, row) => row.name,
        Association::Event(_, row) => row.name,
    };
    let vm = thread.vm.clone();
    let name = vm.universe.module(definition.assembly).string(name).map_err(TypeError::from);
    let name = or_throw(thread, name)?;
    thread.new_string_utf8(name)
}

fn member_attributes(thread: &mut Thread, object: ObjRef, value: i32) -> Result<i32, Thrown> {
    Ok(match association(thread, object, value)?.2 {
        Association::Property(_, row) => row.flags.0 as i32,
        Association::Event(_, row) => row.flags.0 as i32,
    })
}

/// The property's type, then the types of its indices.
fn property_signature(thread: &mut Thread, object: ObjRef, value: i32) -> Result<ObjRef, Thrown> {
    let (definition, ty, found) = association(thread, object, value)?;
    let Association::Property(_, row) = found else { return type_array(thread, &[]) };
    let vm = thread.vm.clone();
    let types = (|| -> Result<Vec<TypeId>, TypeError> {
        let sig = vm.universe.module(definition.assembly).property_sig(row.signature)?;
        let owner = vm.universe.with_own_parameters(ty)?;
        let instantiation = types::Instantiation::of_type(vm.universe.type_args(owner));
        [&sig.property_type]
            .into_iter()
            .chain(sig.params.iter())
            .map(|part| {
                let ty = vm.universe.type_from_sig(definition.assembly, part, instantiation)?;
                vm.universe.without_own_parameters(ty)
            })
            .collect()
    })();
    let types = or_throw(thread, types)?;
    type_array(thread, &types)
}

fn event_handler_type(thread: &mut Thread, object: ObjRef, value: i32) -> Result<ObjRef, Thrown> {
    let (definition, ty, found) = association(thread, object, value)?;
    let Association::Event(_, row) = found else { return Ok(ObjRef::NULL) };
    let Some(handler) = row.event_type else { return Ok(ObjRef::NULL) };
    let vm = thread.vm.clone();
    let handler = vm
        .universe
        .resolve_type_def_or_ref(definition.assembly, handler)
        .and_then(|open| vm.universe.seen_from(open, ty));
    let handler = or_throw(thread, handler)?;
    type_object(thread, handler)
}

/// (semantics, method) pairs of a property or event (ECMA-335 II.22.28).
fn accessors(thread: &mut Thread, object: ObjRef, value: i32) -> Result<ObjRef, Thrown> {
    let (definition, ty, found) = association(thread, object, value)?;
    let vm = thread.vm.clone();
    let module = vm.universe.module(definition.assembly);
    let association: HasSemantics = match found {
        Association::Property(id, _) => id.into(),
        Association::Event(id, _) => id.into(),
    };
    let mut pairs = Vec::new();
    for id in module.method_semantics(association) {
        let row = or_throw(thread, module.row(id).map_err(TypeError::from))?;
        let method = vm.universe.open_method(ty, row.method);
        let method = or_throw(thread, method)?;
        let MethodSemanticsAttributes(kind) = row.semantics;
        pairs.push(kind as isize);
        pairs.push(method.index() as isize);
    }
    number_array(thread, pairs.into_iter())
}

/// The constant of a field, parameter or property, boxed as the primitive that metadata says; null for none.
fn constant(thread: &mut Thread, assembly: i32, value: i32) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let module = vm.universe.module(types::AssemblyId::from_index(assembly as u32));
    let Some(parent) = HasConstant::try_from(token(value)).ok() else { return Ok(ObjRef::NULL) };
    let Some(id) = module.constant(parent) else { return Ok(ObjRef::NULL) };
    let value = module.constant_value(id).map_err(TypeError::from);
    let value = or_throw(thread, value)?;
    match value {
        ConstantValue::Null => Ok(ObjRef::NULL),
        ConstantValue::String(text) => {
            let units: Vec<u16> = text.units().collect();
            thread.new_string(&units)
        }
        ConstantValue::Primitive(value) => {
            let ty = primitive_type(&vm, value.primitive_type());
            let mt = vm.mt(ty);
            let mt = or_throw(thread, mt)?;
            let bits = value.to_bits();
            thread.box_value(mt, abi::Addr::from_ptr(&raw const bits))
        }
    }
}

fn primitive_type(vm: &Vm, primitive: metadata::PrimitiveType) -> TypeId {
    use metadata::PrimitiveType as P;
    let core = vm.universe.core_types();
    match primitive {
        P::Boolean => core.boolean,
        P::Char => core.char,
        P::I1 => core.sbyte,
        P::U1 => core.byte,
        P::I2 => core.int16,
        P::U2 => core.uint16,
        P::I4 => core.int32,
        P::U4 => core.uint32,
        P::I8 => core.int64,
        P::U8 => core.uint64,
        P::R4 => core.single,
        P::R8 => core.double,
    }
}

fn type_token(thread: &mut Thread, object: ObjRef) -> Result<i32, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let token = match vm.universe.kind(ty) {
        TypeKind::Def { definition, .. } => definition.id.token(),
        TypeKind::Parameter { id, .. } => id.token(),
        _ => Token::new(Table::TypeDef, 0),
    };
    Ok(token.0 as i32)
}
