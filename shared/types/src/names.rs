//! Names of types, methods and fields, in the three styles that somebody reads:
//! reflection's (`Type.FullName`, `ToString`, `AssemblyQualifiedName`), stack traces' and IL's.
//! Names never fail: what cannot be read is a question mark. They are text for people and for
//! `Type.GetType`; nothing in the engine is found by them.

use std::fmt::Write;

use metadata::TypeOrMethodDef;

use crate::assembly::join_name;
use crate::element_type::ElementType;
use crate::kind::{Definition, FnPtrSignature, TypeKind};
use crate::method::MethodVariant;
use crate::signature::MethodSignature;
use crate::universe::Universe;
use crate::{FieldId, MethodId, TypeId};

/// Whose generic parameters `Var` and `MVar` are, for their names.
#[derive(Clone, Copy, Default)]
struct Scope {
    definition: Option<Definition>,
    method: Option<MethodId>,
}

/// How a type is spelled.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `Type.FullName`: arguments in double brackets with their assemblies.
    FullName,
    /// `Type.ToString()`: arguments in brackets.
    Display,
    /// `Type.Name`: no namespace, no arguments.
    Short,
    /// IL assembler: keywords for primitives, arguments in angle brackets.
    Il,
    /// The texts of missing-member exceptions: no namespace for primitives.
    Missing,
}

struct Writer<'u> {
    universe: &'u Universe,
    style: Style,
    scope: Scope,
    text: String,
}

impl Universe {
    fn spell(&self, ty: TypeId, style: Style, scope: Scope) -> String {
        let mut writer = Writer { universe: self, style, scope, text: String::new() };
        writer.ty(ty);
        writer.text
    }

    /// A definition names its own variables, whatever surrounds it.
    fn own_scope(&self, ty: TypeId) -> Scope {
        let mut inner = ty;
        while let Some(element) = self.element(inner) {
            inner = element;
        }
        Scope { definition: self.definition(inner), method: None }
    }

    /// `Type.FullName`. .NET answers null for variables and for open types that are no definition;
    /// here they have a text.
    pub fn full_name(&self, ty: TypeId) -> String {
        self.spell(ty, Style::FullName, self.own_scope(ty))
    }

    /// `Type.ToString()`.
    pub fn display_name(&self, ty: TypeId) -> String {
        self.spell(ty, Style::Display, self.own_scope(ty))
    }

    /// `Type.Name`.
    pub fn short_name(&self, ty: TypeId) -> String {
        self.spell(ty, Style::Short, self.own_scope(ty))
    }

    /// `Type.AssemblyQualifiedName`.
    pub fn assembly_qualified_name(&self, ty: TypeId) -> String {
        let assembly = self.assembly(self.assembly_of(ty)).display_name();
        format!("{}, {assembly}", self.full_name(ty))
    }

    /// A type as IL assembler spells it, for diagnostics.
    pub fn il_name(&self, ty: TypeId) -> String {
        self.spell(ty, Style::Il, Scope::default())
    }

    /// `void Ns.Type<int32>::Method<string>(int32, object)`, for diagnostics; a variant is marked.
    pub fn il_method_name(&self, method: MethodId) -> String {
        let mut writer = Writer {
            universe: self,
            style: Style::Il,
            scope: Scope::default(),
            text: String::new(),
        };
        let signature = self.signature(method);
        if let Ok(signature) = signature {
            writer.ty(signature.result);
            writer.text.push(' ');
        }
        writer.ty(self.method_owner(method));
        writer.text.push_str("::");
        writer.text.push_str(self.method_name(method));
        let args = self.method_args(method);
        if !args.is_empty() {
            writer.list("<", args, ", ", ">");
        }
        match signature {
            Ok(signature) => writer.list("(", &signature.params, ", ", ")"),
            Err(_) => writer.text.push_str("(?)"),
        }
        writer.text.push_str(match self.method_variant(method) {
            MethodVariant::Ordinary => "",
            MethodVariant::Async => " [async]",
            MethodVariant::AsyncReturnDropping => " [async, result dropped]",
            MethodVariant::AsyncAdapter => " [async adapter]",
        });
        writer.text
    }

    /// `int32 Ns.Type::field`, for diagnostics.
    pub fn il_field_name(&self, field: FieldId) -> String {
        let ty = match self.field_type(field) {
            Ok(ty) => self.il_name(ty),
            Err(_) => "?".into(),
        };
        format!("{ty} {}::{}", self.il_name(self.field_owner(field)), self.field_name(field))
    }

    /// A method as a stack trace of CoreCLR prints it after `at `:
    /// ``Ns.Type`1.Method[T](List`1 a, Int32 b)``. The method's *definition* is what is printed.
    pub fn trace_name(&self, method: MethodId) -> String {
        let ordinary = self.ordinary_variant(method);
        if let Some(source) = self.state_machine_source(ordinary) {
            let suffix = if source.shows_move_next {
                format!("+{}()", self.method_name(ordinary))
            } else {
                String::new()
            };
            return self.plain_trace_name(source.method) + &suffix;
        }
        self.plain_trace_name(ordinary)
    }

    fn plain_trace_name(&self, ordinary: MethodId) -> String {
        let definition = self.method_definition(ordinary).unwrap_or(ordinary);
        let owner = self.method_owner(definition);
        let scope = Scope { definition: self.definition(owner), method: Some(definition) };
        let mut text = match self.definition(owner) {
            // Global methods have no type in traces.
            Some(definition) if definition.id.row() == 1 => String::new(),
            Some(definition) => self.definition_name(definition).replace('+', ".") + ".",
            None => self.spell(owner, Style::FullName, scope) + ".",
        };
        text.push_str(self.method_name(definition));
        let args = self.method_args(definition);
        if !args.is_empty() {
            let names: Vec<String> =
                args.iter().map(|arg| self.spell(*arg, Style::Short, scope)).collect();
            let _ = write!(text, "[{}]", names.join(","));
        }
        text.push('(');
        if let Ok(signature) = self.signature(definition) {
            for (index, param) in signature.params.iter().enumerate() {
                if index > 0 {
                    text.push_str(", ");
                }
                text.push_str(&self.spell(*param, Style::Short, scope));
                if let Some(name) = self.parameter_name(definition, index) {
                    text.push(' ');
                    text.push_str(name);
                }
            }
        }
        text.push(')');
        text
    }

    /// The name of a parameter, by its position from 0 (`this` does not count).
    pub fn parameter_name(&self, method: MethodId, index: usize) -> Option<&str> {
        let (assembly, id) = self.method_row(method)?;
        let module = self.module(assembly);
        let wanted = u16::try_from(index + 1).ok()?;
        module
            .params(id)
            .ok()?
            .iter()
            .filter_map(|param| module.row(param).ok())
            .find(|row| row.sequence == wanted)
            .and_then(|row| module.string(row.name).ok())
    }

    /// `Void Ns.Type.Method(Int32, System.String)`: the text of MissingMethodException.
    pub(crate) fn missing_method_name(
        &self,
        owner: TypeId,
        name: &str,
        signature: &MethodSignature,
    ) -> String {
        let mut writer = Writer {
            universe: self,
            style: Style::Missing,
            scope: Scope::default(),
            text: String::new(),
        };
        writer.ty(signature.result);
        writer.text.push(' ');
        writer.text.push_str(&self.missing_field_name(owner, name));
        writer.list("(", &signature.params, ", ", ")");
        writer.text
    }

    /// `Ns.Type.Field`: the text of MissingFieldException. .NET leaves enclosing types out here.
    pub(crate) fn missing_field_name(&self, owner: TypeId, name: &str) -> String {
        let owner = match self.definition(owner).map(|owner| self.definition_names(owner)) {
            Some(Ok((namespace, name))) => join_name(namespace, name),
            _ => self.full_name(owner),
        };
        format!("{owner}.{name}")
    }

    fn variable_name(
        &self,
        owner: Option<(Definition, TypeOrMethodDef)>,
        number: u32,
    ) -> Option<&str> {
        let (definition, owner) = owner?;
        let module = self.module(definition.assembly);
        let id = module.generic_params(owner).get(number as usize)?;
        module.string(module.row(id).ok()?.name).ok()
    }
}

impl Writer<'_> {
    fn list(&mut self, open: &str, types: &[TypeId], separator: &str, close: &str) {
        self.text.push_str(open);
        for (index, ty) in types.iter().enumerate() {
            if index > 0 {
                self.text.push_str(separator);
            }
            self.ty(*ty);
        }
        self.text.push_str(close);
    }

    fn ty(&mut self, ty: TypeId) {
        let universe = self.universe;
        match universe.kind(ty) {
            TypeKind::Def { definition, args } => self.definition(ty, *definition, args),
            TypeKind::SzArray(element) => {
                self.ty(*element);
                self.text.push_str("[]");
            }
            TypeKind::Array { element, rank } => {
                self.ty(*element);
                if *rank == 1 {
                    self.text.push_str("[*]");
                } else {
                    self.text.push('[');
                    self.text.extend(std::iter::repeat_n(',', *rank as usize - 1));
                    self.text.push(']');
                }
            }
            TypeKind::Pointer(element) => {
                self.ty(*element);
                self.text.push('*');
            }
            TypeKind::ByRef(element) => {
                self.ty(*element);
                self.text.push_str(if self.style == Style::Missing { " ByRef" } else { "&" });
            }
            TypeKind::FnPtr(signature) => self.function_pointer(signature),
            TypeKind::Var(number) => self.variable(*number, false),
            TypeKind::MVar(number) => self.variable(*number, true),
            TypeKind::Parameter { assembly, id } => {
                let module = universe.module(*assembly);
                let name = module.row(*id).and_then(|row| module.string(row.name));
                self.text.push_str(name.unwrap_or("?"));
            }
            TypeKind::Canon if matches!(self.style, Style::Short | Style::Il) => {
                self.text.push_str("__Canon");
            }
            TypeKind::Canon => self.text.push_str("System.__Canon"),
        }
    }

    fn function_pointer(&mut self, signature: &FnPtrSignature) {
        if self.style == Style::Il {
            self.text.push_str("method ");
            self.ty(signature.result);
            self.list(" *(", &signature.params, ", ", ")");
        } else {
            self.ty(signature.result);
            self.list("(", &signature.params, ", ", ")");
        }
    }

    fn variable(&mut self, number: u32, is_method: bool) {
        let universe = self.universe;
        let owner = if is_method {
            self.scope.method.and_then(|method| {
                let (_, id) = universe.method_row(method)?;
                let definition = universe.definition_of_method(method)?;
                Some((definition, TypeOrMethodDef::MethodDef(id)))
            })
        } else {
            let definition = self.scope.definition;
            definition.map(|owner| (owner, TypeOrMethodDef::TypeDef(owner.id)))
        };
        let name = match self.style {
            Style::Il | Style::Missing => None,
            _ => universe.variable_name(owner, number),
        };
        match name {
            Some(name) => self.text.push_str(name),
            None => {
                let marks = if is_method { "!!" } else { "!" };
                let _ = write!(self.text, "{marks}{number}");
            }
        }
    }

    fn definition(&mut self, ty: TypeId, definition: Definition, args: &[TypeId]) {
        let universe = self.universe;
        let element_type = universe.core_types().element_type_of(definition);
        match self.style {
            Style::Il => {
                if let Some(keyword) = element_type.and_then(il_keyword) {
                    self.text.push_str(keyword);
                    return;
                }
                self.text.push_str(&universe.definition_name(definition).replace('+', "/"));
                if !args.is_empty() {
                    self.list("<", args, ", ", ">");
                }
            }
            Style::Short => {
                let names = universe.definition_names(definition);
                self.text.push_str(names.map_or("?", |(_, name)| name));
            }
            Style::Missing => {
                let is_short = element_type
                    .is_some_and(|element| element.is_primitive() || element == ElementType::Void);
                if is_short {
                    let names = universe.definition_names(definition);
                    self.text.push_str(names.map_or("?", |(_, name)| name));
                    return;
                }
                let (namespace, name) = universe.definition_names(definition).unwrap_or(("", "?"));
                self.text.push_str(&join_name(namespace, name));
                if !args.is_empty() {
                    self.list("<", args, ",", ">");
                }
            }
            Style::FullName | Style::Display => self.reflection_name(ty, definition, args),
        }
    }

    fn is_own(&self, ty: TypeId, definition: Definition) -> bool {
        self.universe.open_type(definition).is_ok_and(|open| open == ty)
    }

    fn reflection_name(&mut self, ty: TypeId, definition: Definition, args: &[TypeId]) {
        let universe = self.universe;
        self.text.push_str(&universe.escaped_definition_name(definition));
        if args.is_empty() {
            return;
        }
        let is_definition = self.is_own(ty, definition);
        let outer = self.scope;
        if is_definition {
            if self.style == Style::FullName {
                return;
            }
            self.scope = Scope { definition: Some(definition), method: None };
        }
        if self.style == Style::Display {
            self.list("[", args, ",", "]");
        } else {
            self.text.push('[');
            for (index, argument) in args.iter().enumerate() {
                let open = if index > 0 { ",[" } else { "[" };
                self.text.push_str(open);
                self.ty(*argument);
                let assembly = universe.assembly(universe.assembly_of(*argument));
                let _ = write!(self.text, ", {}]", assembly.display_name());
            }
            self.text.push(']');
        }
        self.scope = outer;
    }
}

impl Universe {
    /// Reflection puts a backslash before the characters that its grammar of names uses.
    fn escaped_definition_name(&self, definition: Definition) -> String {
        let module = self.module(definition.assembly);
        let mut parts = Vec::new();
        let mut id = definition.id;
        let namespace = loop {
            let (namespace, name) = module.type_def_name(id).unwrap_or(("", "?"));
            parts.push(escape(name));
            match module.enclosing_type(id) {
                Some(enclosing) if parts.len() < 64 => id = enclosing,
                _ => break namespace,
            }
        };
        parts.reverse();
        join_name(&escape(namespace), &parts.join("+"))
    }
}

fn escape(name: &str) -> String {
    let mut escaped = String::with_capacity(name.len());
    for c in name.chars() {
        if matches!(c, '[' | ']' | ',' | '+' | '&' | '*' | '\\') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn il_keyword(element_type: ElementType) -> Option<&'static str> {
    Some(match element_type {
        ElementType::Void => "void",
        ElementType::Boolean => "bool",
        ElementType::Char => "char",
        ElementType::I1 => "int8",
        ElementType::U1 => "uint8",
        ElementType::I2 => "int16",
        ElementType::U2 => "uint16",
        ElementType::I4 => "int32",
        ElementType::U4 => "uint32",
        ElementType::I8 => "int64",
        ElementType::U8 => "uint64",
        ElementType::R4 => "float32",
        ElementType::R8 => "float64",
        ElementType::I => "native int",
        ElementType::U => "native uint",
        ElementType::String => "string",
        ElementType::Object => "object",
        ElementType::TypedByRef => "typedref",
        _ => return None,
    })
}
