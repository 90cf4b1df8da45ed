//! Assemblies: loading them, and finding types in them by name.
//! Owns the per-row caches of an assembly and the rules of binding (ECMA-335 II.6.3, II.22.38):
//! type forwarders are followed; a framework assembly that no file provides is the core library.

use metadata::{
    AssemblyRefId, ExportedTypeId, Implementation, Module, ResolutionScope, Table, Token,
    TypeDefId, TypeRefId,
};

use crate::definition::DefinitionCells;
use crate::error::Result;
use crate::kind::Definition;
use crate::method_def::MethodDefInfo;
use crate::resolve::MemberTarget;
use crate::rows::{RowCells, cached_result};
use crate::universe::Universe;
use crate::{AssemblyId, MethodId, TypeError, TypeErrorKind, TypeId};

/// Type forwarders, nested references and enclosing types are followed this often.
const MAX_HOPS: usize = 64;

/// A loaded assembly, with what has been found out about its rows.
pub struct Assembly {
    id: AssemblyId,
    module: Module,
    name: String,
    display_name: String,
    pub(crate) definitions: RowCells<DefinitionCells>,
    pub(crate) method_defs: RowCells<Result<Box<MethodDefInfo>>>,
    pub(crate) field_types: RowCells<Result<TypeId>>,
    pub(crate) assembly_refs: RowCells<Result<AssemblyId>>,
    pub(crate) type_refs: RowCells<Result<Definition>>,
    pub(crate) type_specs: RowCells<Result<TypeId>>,
    pub(crate) member_refs: RowCells<Result<MemberTarget>>,
    pub(crate) method_specs: RowCells<Result<MethodId>>,
}

impl Assembly {
    /// The simple name and the display name of a module's assembly.
    pub fn names_of(module: &Module) -> Result<(String, String)> {
        match module.assembly()? {
            Some(row) => {
                let name = module.string(row.name)?;
                let key = module.blob(row.public_key)?;
                let version =
                    [row.major_version, row.minor_version, row.build_number, row.revision_number];
                let culture = module.string(row.culture)?;
                let token = match public_key_token(key) {
                    // The core library answers by the name that programs print, though it is not signed.
                    token if token.is_empty() && name == CORE_NAME => CORE_TOKEN.to_vec(),
                    token => token,
                };
                Ok((name.to_owned(), display_name(name, version, culture, &token)))
            }
            // A netmodule: it has no identity of its own.
            None => {
                let name = module.string(module.module_row()?.name)?;
                Ok((name.to_owned(), name.to_owned()))
            }
        }
    }
    fn new(id: AssemblyId, module: Module) -> Result<Self> {
        let rows = |table| module.row_count(table);
        let (name, display_name) = Self::names_of(&module)?;
        Ok(Self {
            id,
            name,
            display_name,
            definitions: RowCells::new(rows(Table::TypeDef)),
            method_defs: RowCells::new(rows(Table::MethodDef)),
            field_types: RowCells::new(rows(Table::Field)),
            assembly_refs: RowCells::new(rows(Table::AssemblyRef)),
            type_refs: RowCells::new(rows(Table::TypeRef)),
            type_specs: RowCells::new(rows(Table::TypeSpec)),
            member_refs: RowCells::new(rows(Table::MemberRef)),
            method_specs: RowCells::new(rows(Table::MethodSpec)),
            module,
        })
    }

    pub fn id(&self) -> AssemblyId {
        self.id
    }

    pub fn module(&self) -> &Module {
        &self.module
    }

    /// The simple name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Name, version, culture and public key token.
    pub fn display_name(&self) -> &str {
        &self.display_name
    }
}

const CORE_NAME: &str = "System.Private.CoreLib";
/// .NET's public key token of the core library.
const CORE_TOKEN: [u8; 8] = [0x7c, 0xec, 0x85, 0xd7, 0xbe, 0xa7, 0x79, 0x8e];

/// `Name, Version=1.2.3.4, Culture=neutral, PublicKeyToken=null`.
fn display_name(name: &str, version: [u16; 4], culture: &str, token: &[u8]) -> String {
    let [major, minor, build, revision] = version;
    let culture = if culture.is_empty() { "neutral" } else { culture };
    let mut text = format!(
        "{name}, Version={major}.{minor}.{build}.{revision}, Culture={culture}, PublicKeyToken="
    );
    if token.is_empty() {
        text.push_str("null");
    }
    for byte in token {
        text.push_str(&format!("{byte:02x}"));
    }
    text
}

/// The low eight bytes of the key's SHA-1 hash, reversed (ECMA-335 II.6.2.1.3); empty without a key.
fn public_key_token(key: &[u8]) -> Vec<u8> {
    if key.is_empty() {
        return Vec::new();
    }
    crate::sha1::sha1(key)[12..].iter().rev().copied().collect()
}

/// Names of the framework's assemblies: what the core library stands in for.
fn is_framework_name(name: &str) -> bool {
    let is_in = |prefix: &str| {
        name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    ["System.", "Microsoft."].into_iter().any(is_in)
        || ["System", "mscorlib", "netstandard", "WindowsBase"]
            .iter()
            .any(|whole| name.eq_ignore_ascii_case(whole))
}

impl Universe {
    /// Adds an assembly that somebody has read. References by its simple name find it from now on,
    /// unless an assembly of that name was there before.
    pub fn add_assembly(&self, module: Module) -> Result<AssemblyId> {
        // Made with a place holder first: making it may fail, pushing must not.
        let mut assembly = Assembly::new(AssemblyId::from_index(u32::MAX), module)?;
        let name = assembly.name.to_lowercase();
        let index = self.assemblies.push_with(|index| {
            assembly.id = AssemblyId::from_index(u32::try_from(index).unwrap_or(u32::MAX));
            assembly
        });
        let id = AssemblyId::from_index(u32::try_from(index).unwrap_or(u32::MAX));
        let mut names = self.assembly_names.write();
        if index == 0 {
            names.insert("system.private.corelib".into(), id);
        }
        names.entry(name).or_insert(id);
        Ok(id)
    }

    /// The assembly with this simple name: one that was added, the source's, or the core library for
    /// a framework name.
    pub fn load_assembly(&self, simple_name: &str) -> Result<AssemblyId> {
        self.load_assembly_as(simple_name, simple_name)
    }

    fn load_assembly_as(&self, simple_name: &str, display_name: &str) -> Result<AssemblyId> {
        let key = simple_name.to_lowercase();
        if let Some(found) = self.assembly_names.read().get(&key) {
            return Ok(*found);
        }
        match self.source.load(simple_name) {
            Some(module) => {
                let id = self.add_assembly(module?)?;
                // The file's own name may differ, or another thread may have been quicker.
                Ok(*self.assembly_names.write().entry(key).or_insert(id))
            }
            None if is_framework_name(simple_name) => {
                Ok(*self.assembly_names.write().entry(key).or_insert(self.core()))
            }
            None => Err(TypeError::new(TypeErrorKind::AssemblyNotFound {
                name: display_name.to_owned(),
            })),
        }
    }

    pub fn assembly(&self, assembly: AssemblyId) -> &Assembly {
        &self.assemblies[assembly.index() as usize]
    }

    /// All assemblies loaded so far.
    pub fn assemblies(&self) -> impl Iterator<Item = &Assembly> {
        self.assemblies.iter().map(|(_, assembly)| assembly)
    }

    pub fn module(&self, assembly: AssemblyId) -> &Module {
        &self.assembly(assembly).module
    }

    pub fn resolve_assembly_ref(
        &self,
        assembly: AssemblyId,
        reference: AssemblyRefId,
    ) -> Result<AssemblyId> {
        let cells = &self.assembly(assembly).assembly_refs;
        let Some(cell) = cells.cell(reference.index()) else {
            self.module(assembly).row(reference)?;
            return Err(TypeError::format("assembly reference out of range"));
        };
        cached_result(cell, || {
            let module = self.module(assembly);
            let row = module.row(reference)?;
            let display_name = self.assembly_ref_name(assembly, reference)?;
            self.load_assembly_as(module.string(row.name)?, &display_name)
                .map_err(|error| error.at(assembly, reference.token()))
        })
        .copied()
    }

    /// The display name that a reference asks for.
    pub fn assembly_ref_name(
        &self,
        assembly: AssemblyId,
        reference: AssemblyRefId,
    ) -> Result<String> {
        let module = self.module(assembly);
        let row = module.row(reference)?;
        let key = module.blob(row.public_key_or_token)?;
        let token = if row.flags.contains(metadata::AssemblyFlags::PUBLIC_KEY) {
            public_key_token(key)
        } else {
            key.to_vec()
        };
        let version = [row.major_version, row.minor_version, row.build_number, row.revision_number];
        Ok(display_name(module.string(row.name)?, version, module.string(row.culture)?, &token))
    }

    /// A type of an assembly that is not nested, by name; forwarders are followed.
    pub fn find_definition(
        &self,
        assembly: AssemblyId,
        namespace: &str,
        name: &str,
    ) -> Result<Option<Definition>> {
        let mut assembly = assembly;
        for _ in 0..MAX_HOPS {
            let module = self.module(assembly);
            if let Some(id) = module.find_type_def(namespace, name) {
                return Ok(Some(Definition { assembly, id }));
            }
            let Some(exported) = module.find_exported_type(namespace, name) else {
                return Ok(None);
            };
            match module.row(exported)?.implementation {
                Implementation::AssemblyRef(reference) => {
                    assembly = self.resolve_assembly_ref(assembly, reference)?;
                }
                _ => return Ok(None),
            }
        }
        Err(TypeError::format("type forwarders go round in a circle"))
    }

    /// A type nested directly in another, by name.
    pub fn find_nested(&self, enclosing: Definition, name: &str) -> Result<Option<Definition>> {
        let module = self.module(enclosing.assembly);
        for id in module.nested_types(enclosing.id) {
            if module.type_def_name(id)?.1 == name {
                return Ok(Some(Definition { assembly: enclosing.assembly, id }));
            }
        }
        Ok(None)
    }

    /// What a TypeRef refers to.
    pub(crate) fn resolve_type_ref(
        &self,
        assembly: AssemblyId,
        reference: TypeRefId,
    ) -> Result<Definition> {
        let Some(cell) = self.assembly(assembly).type_refs.cell(reference.index()) else {
            self.module(assembly).row(reference)?;
            return Err(TypeError::format("type reference out of range"));
        };
        cached_result(cell, || {
            self.find_type_ref(assembly, reference)
                .map_err(|error| error.at(assembly, reference.token()))
        })
        .copied()
    }

    fn find_type_ref(&self, assembly: AssemblyId, reference: TypeRefId) -> Result<Definition> {
        let module = self.module(assembly);
        // From the reference outwards to the one that is not nested.
        let mut nested = Vec::new();
        let mut row = module.row(reference)?;
        while let Some(ResolutionScope::TypeRef(enclosing)) = row.resolution_scope {
            nested.push(module.string(row.name)?);
            if nested.len() > MAX_HOPS {
                return Err(TypeError::format("type references nest in a circle"));
            }
            row = module.row(enclosing)?;
        }
        let (namespace, name) = (module.string(row.namespace)?, module.string(row.name)?);
        let not_found = |scope: &str| {
            // Of a nested type .NET names only the type itself.
            let name =
                nested.first().map_or_else(|| join_name(namespace, name), ToString::to_string);
            TypeError::new(TypeErrorKind::TypeNotFound { name, assembly: scope.to_owned() })
        };
        let (scope, scope_name) = match row.resolution_scope {
            Some(ResolutionScope::AssemblyRef(reference)) => {
                let found = self.resolve_assembly_ref(assembly, reference)?;
                let name = module.string(module.row(reference)?.name)?;
                // Where the core library stands in for another assembly, that one is named.
                let is_itself = self.assembly(found).name.eq_ignore_ascii_case(name);
                let display_name = if is_itself {
                    self.assembly(found).display_name.clone()
                } else {
                    self.assembly_ref_name(assembly, reference)?
                };
                (found, display_name)
            }
            // Other modules of the assembly are not loaded; its own types and exports remain.
            _ => (assembly, self.assembly(assembly).display_name.clone()),
        };
        let outer = self.find_definition(scope, namespace, name)?;
        let mut found = outer.ok_or_else(|| not_found(&scope_name))?;
        for name in nested.iter().rev() {
            let inner = self.find_nested(found, name)?;
            found = inner.ok_or_else(|| not_found(&scope_name))?;
        }
        Ok(found)
    }

    /// What an ExportedType row (forwarder) leads to.
    pub fn resolve_exported_type(
        &self,
        assembly: AssemblyId,
        exported: ExportedTypeId,
    ) -> Result<Definition> {
        let module = self.module(assembly);
        let mut nested = Vec::new();
        let mut row = module.row(exported)?;
        while let Implementation::ExportedType(enclosing) = row.implementation {
            nested.push(module.string(row.name)?);
            if nested.len() > MAX_HOPS {
                return Err(TypeError::format("exported types nest in a circle"));
            }
            row = module.row(enclosing)?;
        }
        let (namespace, name) = (module.string(row.namespace)?, module.string(row.name)?);
        let not_found = || {
            TypeError::new(TypeErrorKind::TypeNotFound {
                name: join_name(namespace, name),
                assembly: self.assembly(assembly).display_name.clone(),
            })
        };
        let mut found = self.find_definition(assembly, namespace, name)?.ok_or_else(not_found)?;
        for name in nested.iter().rev() {
            found = self.find_nested(found, name)?.ok_or_else(not_found)?;
        }
        Ok(found)
    }

    /// Namespace-qualified name of a definition, enclosing types first with `+`; never fails, for
    /// messages: what cannot be read is a question mark.
    pub fn definition_name(&self, definition: Definition) -> String {
        let module = self.module(definition.assembly);
        let mut names: Vec<&str> = Vec::new();
        let mut id = definition.id;
        let namespace = loop {
            let (namespace, name) = module.type_def_name(id).unwrap_or(("", "?"));
            names.push(name);
            match module.enclosing_type(id) {
                Some(enclosing) if names.len() < MAX_HOPS => id = enclosing,
                _ => break namespace,
            }
        };
        names.reverse();
        join_name(namespace, &names.join("+"))
    }

    /// A cell's row number was out of range: the row's own error.
    pub(crate) fn bad_token(&self, token: Token) -> TypeError {
        let location = match token.table() {
            Some(table) => metadata::Location::Row { table, row: token.row() },
            None => return TypeError::format("token of the wrong kind"),
        };
        let kind = metadata::ErrorKind::RowOutOfRange;
        TypeError::from(metadata::MetadataError::new(kind, location))
    }

    pub(crate) fn has_type_def(&self, assembly: AssemblyId, id: TypeDefId) -> bool {
        self.module(assembly).contains(id)
    }
}

/// `Namespace.Name`, or the name alone.
pub(crate) fn join_name(namespace: &str, name: &str) -> String {
    if namespace.is_empty() { name.to_owned() } else { format!("{namespace}.{name}") }
}
