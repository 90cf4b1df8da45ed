//! Internal calls of RuntimeType: what reflection asks of a type. Ids are TypeIds.

use super::objects::or_throw;
use crate::exceptions::Thrown;
use crate::thread::Thread;
use crate::vm::Vm;
use abi::{Addr, ExceptionKind, ObjRef};
use metadata::{ConstantValue, PrimitiveValue, TypeOrMethodDef};
use types::{ElementType, TypeError, TypeId, TypeKind};

crate::internal_calls! {
    "System.RuntimeType::GetFlags" => flags, (ObjRef);
    "System.RuntimeType::GetAttributes" => attributes, (ObjRef);
    "System.RuntimeType::GetElementTypeCode" => element_type_code, (ObjRef);
    "System.RuntimeType::FromId" => from_id, (usize);
    "System.RuntimeType::FromTable" => from_table, (usize);
    "System.Enum::GetConstants" => enum_constants, (ObjRef, Addr, Addr);
    "System.RuntimeType::InstanceSize" => instance_size, (ObjRef);
    "System.RuntimeType::GetSimpleName" => simple_name, (ObjRef);
    "System.RuntimeType::GetNamespace" => namespace, (ObjRef);
    "System.RuntimeType::GetDeclaring" => declaring, (ObjRef);
    "System.RuntimeType::GetBase" => base, (ObjRef);
    "System.RuntimeType::GetElement" => element, (ObjRef);
    "System.RuntimeType::GetRank" => rank, (ObjRef);
    "System.RuntimeType::GetArguments" => arguments, (ObjRef);
    "System.RuntimeType::GetDefinition" => definition, (ObjRef);
    "System.RuntimeType::ViolatingArgument" => violating_argument, (ObjRef, ObjRef);
    "System.RuntimeType::Instantiate" => instantiate, (ObjRef, ObjRef);
    "System.RuntimeType::MakeCompound" => make_compound, (ObjRef, i32);
    "System.RuntimeType::GetAllInterfaces" => all_interfaces, (ObjRef);
    "System.RuntimeType::IsAssignable" => is_assignable, (ObjRef, ObjRef);
    "System.RuntimeType::IsInstance" => is_instance, (ObjRef, ObjRef);
    "System.RuntimeType::GetParameterFacts" => parameter_facts, (ObjRef);
    "System.RuntimeType::GetParameterConstraints" => parameter_constraints, (ObjRef);
    "System.RuntimeType::GetParameterMethod" => parameter_method, (ObjRef);
    "System.Handles::FunctionPointer" => function_pointer, (usize);
    "System.RuntimeMethodHandle::FunctionPointer" => function_pointer, (usize);
}

mod flag {
    pub const VALUE_TYPE: i32 = 1;
    pub const ENUM: i32 = 2;
    pub const PRIMITIVE: i32 = 4;
    pub const SZ_ARRAY: i32 = 8;
    pub const ARRAY: i32 = 16;
    pub const BY_REF: i32 = 32;
    pub const POINTER: i32 = 64;
    pub const FUNCTION_POINTER: i32 = 128;
    pub const TYPE_PARAMETER: i32 = 256;
    pub const METHOD_PARAMETER: i32 = 512;
    pub const GENERIC: i32 = 1024;
    pub const DEFINITION: i32 = 2048;
    pub const OPEN: i32 = 4096;
    pub const BY_REF_LIKE: i32 = 8192;
    pub const HOLDS_REFERENCES: i32 = 16384;
}

/// The machine, and the type of a `RuntimeType` object.
pub(super) fn of(
    thread: &mut Thread,
    object: ObjRef,
) -> Result<(std::sync::Arc<Vm>, TypeId), Thrown> {
    if object.is_null() {
        return Err(thread.throw_null_reference());
    }
    let vm = thread.vm.clone();
    let ty = vm.type_of_object(object);
    Ok((vm, ty))
}

/// The object of a type as reflection shows it: a definition over its own parameters is the definition.
pub(super) fn type_object(thread: &mut Thread, ty: TypeId) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let shown = vm.universe.without_own_parameters(ty);
    let shown = or_throw(thread, shown)?;
    Ok(vm.type_object(shown))
}

/// An array of `RuntimeType` objects.
pub(super) fn type_array(thread: &mut Thread, types: &[TypeId]) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let mt = vm.mt(vm.type_id(vm.well_known().runtime_type_mt)).and_then(|_| {
        let array = vm.universe.sz_array(vm.type_id(vm.well_known().runtime_type_mt))?;
        vm.mt(array)
    });
    let mt = or_throw(thread, mt)?;
    // Type objects are frozen: they need no root.
    let mut objects = Vec::with_capacity(types.len());
    for ty in types {
        objects.push(type_object(thread, *ty)?);
    }
    thread.new_ref_array(mt, &objects)
}

fn type_flags(vm: &Vm, ty: TypeId) -> Result<i32, TypeError> {
    let universe = &vm.universe;
    let has = |condition: bool, bit: i32| if condition { bit } else { 0 };
    let mut flags = has(universe.is_open(ty), flag::OPEN);
    flags |= match universe.kind(ty) {
        TypeKind::SzArray(_) => flag::SZ_ARRAY,
        TypeKind::Array { .. } => flag::ARRAY,
        TypeKind::ByRef(_) => flag::BY_REF,
        TypeKind::Pointer(_) => flag::POINTER,
        TypeKind::FnPtr(_) => flag::FUNCTION_POINTER,
        TypeKind::Var(_) => flag::TYPE_PARAMETER,
        TypeKind::MVar(_) => flag::METHOD_PARAMETER,
        TypeKind::Parameter { .. } => match universe.element_type(ty)? {
            ElementType::Var => flag::TYPE_PARAMETER,
            _ => flag::METHOD_PARAMETER,
        },
        TypeKind::Canon => 0,
        TypeKind::Def { args, .. } => {
            let element = universe.element_type(ty)?;
            let is_value = universe.is_value_type(ty)?;
            has(is_value, flag::VALUE_TYPE)
                | has(universe.is_enum(ty)?, flag::ENUM)
                | has(element.is_primitive() && !universe.is_enum(ty)?, flag::PRIMITIVE)
                | has(!args.is_empty(), flag::GENERIC)
                | has(universe.is_generic_definition(ty)?, flag::DEFINITION)
                | has(universe.is_byref_like(ty)?, flag::BY_REF_LIKE)
                | has(
                    is_value
                        && flags & flag::OPEN == 0
                        && universe.instance_layout(ty)?.contains_references(),
                    flag::HOLDS_REFERENCES,
                )
        }
    };
    Ok(flags)
}

fn flags(thread: &mut Thread, object: ObjRef) -> Result<i32, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let flags = type_flags(&vm, ty);
    or_throw(thread, flags)
}

fn attributes(thread: &mut Thread, object: ObjRef) -> Result<i32, Thrown> {
    let (vm, ty) = of(thread, object)?;
    // What .NET reports for arrays: public, sealed, serializable.
    const ARRAY: i32 = 0x2101;
    Ok(match vm.universe.kind(ty) {
        TypeKind::Def { .. } => vm.universe.type_attributes(ty).map_or(0, |a| a.0 as i32),
        TypeKind::SzArray(_) | TypeKind::Array { .. } => ARRAY,
        TypeKind::Var(_)
        | TypeKind::MVar(_)
        | TypeKind::Parameter { .. }
        | TypeKind::Pointer(_)
        | TypeKind::ByRef(_) => 1,
        _ => 0,
    })
}

fn element_type_code(thread: &mut Thread, object: ObjRef) -> Result<i32, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let element = vm.universe.underlying_element_type(ty);
    Ok(element.unwrap_or(ElementType::Class) as i32)
}

fn from_id(thread: &mut Thread, id: usize) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    if id >= vm.universe.type_count() {
        return Err(thread.throw(ExceptionKind::Argument, None));
    }
    Ok(vm.type_object(TypeId::from_index(id as u32)))
}

fn from_table(thread: &mut Thread, table: usize) -> Result<ObjRef, Thrown> {
    Ok(thread.vm.clone().type_object_of(abi::MtPtr(table as u32)))
}

/// Names and sign-extended values of an enum's constants, in order of declaration.
fn enum_constants(
    thread: &mut Thread,
    ty: ObjRef,
    names: Addr,
    values: Addr,
) -> Result<(), Thrown> {
    let (vm, ty) = of(thread, ty)?;
    let constants = constants_of(&vm, ty);
    let constants = or_throw(thread, constants)?;
    let name_array =
        thread.allocate_array(vm.well_known().string_array_mt, constants.len() as i64)?;
    for (index, (name, _)) in constants.iter().enumerate() {
        let string = thread.new_string_utf8(name)?;
        vm.heap.write_ref(
            name_array.addr().offset(abi::object::ARRAY_DATA_OFFSET + index * 8),
            string,
        );
    }
    let value_mt = vm.universe.sz_array(vm.universe.core_types().uint64).and_then(|ty| vm.mt(ty));
    let value_mt = or_throw(thread, value_mt)?;
    let value_array = thread.allocate_array(value_mt, constants.len() as i64)?;
    for (index, (_, value)) in constants.iter().enumerate() {
        super::set_word(value_array, abi::object::ARRAY_DATA_OFFSET + index * 8, *value);
    }
    vm.heap.write_ref(names, name_array);
    vm.heap.write_ref(values, value_array);
    Ok(())
}

fn constants_of(vm: &Vm, ty: TypeId) -> Result<Vec<(String, u64)>, TypeError> {
    let mut found = Vec::new();
    for field in vm.universe.declared_fields(ty)? {
        if let Some(ConstantValue::Primitive(value)) = vm.universe.field_constant(field)? {
            found.push((vm.universe.field_name(field).to_owned(), constant_bits(value)));
        }
    }
    Ok(found)
}

fn constant_bits(value: PrimitiveValue) -> u64 {
    match value {
        PrimitiveValue::Boolean(value) => value as u64,
        PrimitiveValue::Char(value) => value as u64,
        PrimitiveValue::I1(value) => value as i64 as u64,
        PrimitiveValue::U1(value) => value as u64,
        PrimitiveValue::I2(value) => value as i64 as u64,
        PrimitiveValue::U2(value) => value as u64,
        PrimitiveValue::I4(value) => value as i64 as u64,
        PrimitiveValue::U4(value) => value as u64,
        PrimitiveValue::I8(value) => value as u64,
        PrimitiveValue::U8(value) => value,
        PrimitiveValue::R4(value) => value.to_bits() as u64,
        PrimitiveValue::R8(value) => value.to_bits(),
    }
}

fn instance_size(thread: &mut Thread, object: ObjRef) -> Result<u32, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let layout = vm.universe.instance_layout(ty).map(|layout| layout.size);
    let is_value = vm.universe.is_value_type(ty).unwrap_or(false);
    let size = or_throw(thread, layout)?;
    Ok(if is_value { size } else { size.saturating_sub(abi::object::HEADER_SIZE as u32) })
}

fn simple_name(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let name = match vm.universe.definition(ty) {
        Some(definition) => {
            vm.universe.definition_names(definition).map(|(_, name)| name.to_owned())
        }
        None => Ok(vm.universe.short_name(ty)),
    };
    let name = or_throw(thread, name)?;
    thread.new_string_utf8(&name)
}

fn namespace(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let owner = vm.universe.parameter_owner(ty);
    let owner = or_throw(thread, owner)?.map(|(definition, _)| definition);
    let Some(mut definition) = owner.or_else(|| vm.universe.definition(ty)) else {
        return Ok(ObjRef::NULL);
    };
    while let Ok(info) = vm.universe.definition_info(definition) {
        match info.enclosing {
            Some(enclosing) => definition.id = enclosing,
            None => break,
        }
    }
    let names = vm.universe.definition_names(definition).map(|(namespace, _)| namespace.to_owned());
    let namespace = or_throw(thread, names)?;
    if namespace.is_empty() { Ok(ObjRef::NULL) } else { thread.new_string_utf8(&namespace) }
}

fn declaring(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let owner = vm.universe.parameter_owner(ty);
    if let Some((owner, _)) = or_throw(thread, owner)? {
        let open = vm.universe.open_type(owner);
        let open = or_throw(thread, open)?;
        return Ok(vm.type_object(open));
    }
    let Some(definition) = vm.universe.definition(ty) else {
        return Ok(ObjRef::NULL);
    };
    let enclosing = vm.universe.definition_info(definition).map(|info| info.enclosing);
    let Some(enclosing) = or_throw(thread, enclosing)? else {
        return Ok(ObjRef::NULL);
    };
    let open = vm.universe.open_type(types::Definition { id: enclosing, ..definition });
    let open = or_throw(thread, open)?;
    Ok(vm.type_object(open))
}

fn base(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let base = vm
        .universe
        .base_type(ty)
        .and_then(|base| base.map(|base| vm.universe.seen_from(base, ty)).transpose());
    match or_throw(thread, base)? {
        Some(base) => type_object(thread, base),
        None => Ok(ObjRef::NULL),
    }
}

fn element(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    match vm.universe.element(ty) {
        Some(element) => type_object(thread, element),
        None => Ok(ObjRef::NULL),
    }
}

fn rank(thread: &mut Thread, object: ObjRef) -> Result<i32, Thrown> {
    let (vm, ty) = of(thread, object)?;
    Ok(vm.universe.array_rank(ty).unwrap_or(1) as i32)
}

fn arguments(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    if let TypeKind::FnPtr(signature) = vm.universe.kind(ty) {
        let mut types = vec![signature.result];
        types.extend_from_slice(&signature.params);
        return type_array(thread, &types);
    }
    let own = vm.universe.with_own_parameters(ty);
    let own = or_throw(thread, own)?;
    type_array(thread, vm.universe.type_args(own))
}

fn definition(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let Some(definition) = vm.universe.definition(ty) else {
        return Err(thread.throw(ExceptionKind::InvalidOperation, None));
    };
    let open = vm.universe.open_type(definition);
    let open = or_throw(thread, open)?;
    Ok(vm.type_object(open))
}

/// The types that an array of `RuntimeType` objects names, as parts of other types.
pub(crate) fn types_of_array(thread: &mut Thread, array: ObjRef) -> Result<Vec<TypeId>, Thrown> {
    if array.is_null() {
        return Ok(Vec::new());
    }
    let vm = thread.vm.clone();
    let types: Result<Vec<TypeId>, TypeError> = (0..array.array_length() as usize)
        .map(|index| {
            let ty = vm.type_of_object(super::array_element(array, index));
            vm.universe.with_own_parameters(ty)
        })
        .collect();
    or_throw(thread, types)
}

fn instantiate(thread: &mut Thread, object: ObjRef, arguments: ObjRef) -> Result<ObjRef, Thrown> {
    let exact = instantiation(thread, object, arguments)?;
    type_object(thread, exact)
}

fn instantiation(thread: &mut Thread, object: ObjRef, arguments: ObjRef) -> Result<TypeId, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let arguments = types_of_array(thread, arguments)?;
    let Some(definition) = vm.universe.definition(ty) else {
        return Err(thread.throw(ExceptionKind::InvalidOperation, None));
    };
    let exact = vm.universe.generic_type(definition, &arguments);
    or_throw(thread, exact)
}

fn violating_argument(
    thread: &mut Thread,
    object: ObjRef,
    arguments: ObjRef,
) -> Result<i32, Thrown> {
    let exact = instantiation(thread, object, arguments)?;
    let vm = thread.vm.clone();
    if vm.universe.is_open(exact) {
        return Ok(-1);
    }
    let violating = vm.universe.violating_type_argument(exact);
    Ok(or_throw(thread, violating)?.map_or(-1, |index| index as i32))
}

fn make_compound(thread: &mut Thread, object: ObjRef, rank: i32) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let ty = vm.universe.with_own_parameters(ty);
    let ty = or_throw(thread, ty)?;
    let made = match rank {
        0 => vm.universe.sz_array(ty),
        -1 => vm.universe.pointer(ty),
        -2 => vm.universe.by_ref(ty),
        rank => vm.universe.array(ty, rank as u32),
    };
    let made = or_throw(thread, made)?;
    Ok(vm.type_object(made))
}

fn all_interfaces(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let interfaces = vm.universe.interfaces(ty).and_then(|interfaces| {
        interfaces.iter().map(|interface| vm.universe.seen_from(*interface, ty)).collect()
    });
    let interfaces: Vec<TypeId> = or_throw(thread, interfaces)?;
    type_array(thread, &interfaces)
}

fn is_assignable(thread: &mut Thread, to: ObjRef, from: ObjRef) -> Result<bool, Thrown> {
    let (vm, to) = of(thread, to)?;
    let (_, from) = of(thread, from)?;
    // Definitions are over their own parameters, which are not those of another definition.
    let answer = vm.universe.with_own_parameters(from).and_then(|from| {
        let to = vm.universe.with_own_parameters(to)?;
        vm.universe.is_assignable(from, to)
    });
    or_throw(thread, answer)
}

fn is_instance(thread: &mut Thread, ty: ObjRef, value: ObjRef) -> Result<bool, Thrown> {
    let (vm, ty) = of(thread, ty)?;
    if value.is_null() || vm.universe.is_open(ty) {
        return Ok(false);
    }
    let mt = vm.mt(ty);
    let mt = or_throw(thread, mt)?;
    Ok(vm.is_instance(value, mt))
}

/// A generic parameter's number, and above 16 bits its flags (ECMA-335 II.23.1.7).
fn parameter_facts(thread: &mut Thread, object: ObjRef) -> Result<i32, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let TypeKind::Parameter { assembly, id } = vm.universe.kind(ty) else {
        return Err(thread.throw(ExceptionKind::InvalidOperation, None));
    };
    let row = vm.universe.module(*assembly).row(*id).map_err(TypeError::from);
    let row = or_throw(thread, row)?;
    Ok(row.number as i32 | (row.flags.0 as i32) << 16)
}

fn parameter_constraints(thread: &mut Thread, object: ObjRef) -> Result<ObjRef, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let constraints = vm.universe.parameter_constraints(ty);
    let constraints = or_throw(thread, constraints)?;
    type_array(thread, &constraints)
}

/// The generic method that declares a parameter, or -1.
fn parameter_method(thread: &mut Thread, object: ObjRef) -> Result<isize, Thrown> {
    let (vm, ty) = of(thread, object)?;
    let owner = vm.universe.parameter_owner(ty);
    let Some((definition, TypeOrMethodDef::MethodDef(method))) = or_throw(thread, owner)? else {
        return Ok(-1);
    };
    let method = vm.universe.method_of_row(definition.assembly, method);
    Ok(or_throw(thread, method)?.index() as isize)
}

fn function_pointer(thread: &mut Thread, method: usize) -> Result<Addr, Thrown> {
    let vm = thread.vm.clone();
    let record = vm.method(types::MethodId::from_index(method as u32));
    let record = or_throw(thread, record)?;
    Ok(Addr(record as usize))
}
