//! From a row to the rows that belong to it, and back. Three kinds: *lists* (a parent names its
//! first child; the next parent's first child ends the list), *keys* (children name their parent
//! and are sorted by it) and type *names*. Each is checked or indexed once, at first use, so that a
//! file that lies about its order costs a sort and nothing else: look-ups are binary searches
//! whatever the file says.

use std::hash::BuildHasher;
use std::marker::PhantomData;
use std::sync::OnceLock;

use hashbrown::{DefaultHashBuilder, HashTable};

use crate::error::{ErrorKind, Location, MetadataError, Result};
use crate::module::Metadata;
use crate::schema::*;

/// Rows that belong to one parent, in table order.
pub struct RowList<'m, Id> {
    start: u32,
    end: u32,
    /// When there, positions go through it: the list is not contiguous in its table.
    map: Option<&'m [u32]>,
    id: PhantomData<Id>,
}

impl<Id> Clone for RowList<'_, Id> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Id> Copy for RowList<'_, Id> {}

impl<'m, Id: RowId> RowList<'m, Id> {
    /// `start` and `end` count from 1.
    fn new(start: u32, end: u32, map: Option<&'m [u32]>) -> Self {
        Self { start, end, map, id: PhantomData }
    }

    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    pub fn first(self) -> Option<Id> {
        self.get(0)
    }

    pub fn get(self, index: usize) -> Option<Id> {
        if index >= self.len() {
            return None;
        }
        let position = self.start as usize + index;
        match self.map {
            Some(map) => Id::from_row(*map.get(position - 1)?),
            None => Id::from_row(position as u32),
        }
    }

    pub fn iter(self) -> RowListIter<'m, Id> {
        RowListIter { list: self }
    }
}

impl<Id: RowId> std::fmt::Debug for RowList<'_, Id> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<'m, Id: RowId> IntoIterator for RowList<'m, Id> {
    type Item = Id;
    type IntoIter = RowListIter<'m, Id>;

    fn into_iter(self) -> RowListIter<'m, Id> {
        self.iter()
    }
}

#[derive(Clone)]
pub struct RowListIter<'m, Id> {
    list: RowList<'m, Id>,
}

impl<Id: RowId> Iterator for RowListIter<'_, Id> {
    type Item = Id;

    fn next(&mut self) -> Option<Id> {
        let id = self.list.get(0)?;
        self.list.start += 1;
        Some(id)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.list.len(), Some(self.list.len()))
    }
}

impl<Id: RowId> ExactSizeIterator for RowListIter<'_, Id> {}

/// A parent table's list column.
#[derive(Clone, Copy)]
struct ListColumn {
    parent: Table,
    column: usize,
    child: Table,
    /// The table of indirections, which a compiler's output has only in an unoptimised table
    /// stream.
    pointer: Option<Table>,
}

/// A child table's column that names the parent.
#[derive(Clone, Copy)]
struct KeyColumn {
    table: Table,
    column: usize,
}

macro_rules! list_columns {
    ($($slot:ident = $row:ident.$column:ident of $child:ident via $pointer:expr;)*) => {
        #[derive(Clone, Copy)]
        enum List { $($slot),* }

        const LISTS: &[ListColumn] = &[$(ListColumn {
            parent: <$row as Row>::TABLE,
            column: column_number($row::COLUMNS, stringify!($column)),
            child: Table::$child,
            pointer: $pointer,
        }),*];
    };
}

list_columns! {
    Fields = TypeDefRow.field_list of Field via Some(Table::FieldPtr);
    Methods = TypeDefRow.method_list of MethodDef via Some(Table::MethodPtr);
    Params = MethodDefRow.param_list of Param via Some(Table::ParamPtr);
    Events = EventMapRow.event_list of Event via Some(Table::EventPtr);
    Properties = PropertyMapRow.property_list of Property via Some(Table::PropertyPtr);
    LocalVariables = LocalScopeRow.variable_list of LocalVariable via None;
    LocalConstants = LocalScopeRow.constant_list of LocalConstant via None;
}

macro_rules! key_columns {
    ($($slot:ident = $row:ident.$column:ident;)*) => {
        #[derive(Clone, Copy)]
        enum Key { $($slot),* }

        const KEYS: &[KeyColumn] = &[$(KeyColumn {
            table: <$row as Row>::TABLE,
            column: column_number($row::COLUMNS, stringify!($column)),
        }),*];
    };
}

key_columns! {
    InterfaceImpls = InterfaceImplRow.class;
    Constant = ConstantRow.parent;
    CustomAttributes = CustomAttributeRow.parent;
    FieldMarshal = FieldMarshalRow.parent;
    DeclSecurity = DeclSecurityRow.parent;
    ClassLayout = ClassLayoutRow.parent;
    FieldLayout = FieldLayoutRow.field;
    EventMap = EventMapRow.parent;
    PropertyMap = PropertyMapRow.parent;
    SemanticsOfAssociation = MethodSemanticsRow.association;
    SemanticsOfMethod = MethodSemanticsRow.method;
    MethodImpls = MethodImplRow.class;
    ImplMap = ImplMapRow.member_forwarded;
    FieldRva = FieldRvaRow.field;
    EnclosingType = NestedClassRow.nested_class;
    NestedTypes = NestedClassRow.enclosing_class;
    GenericParams = GenericParamRow.owner;
    GenericParamConstraints = GenericParamConstraintRow.owner;
    LocalScopes = LocalScopeRow.method;
    StateMachineOfMoveNext = StateMachineMethodRow.move_next_method;
    CustomDebugInformation = CustomDebugInformationRow.parent;
}

/// What was found out about the order of one table.
#[derive(Debug)]
struct KeyIndex {
    /// Row numbers in key order, when the table is not.
    rows: Option<Box<[u32]>>,
}

#[derive(Debug)]
struct ListIndex {
    /// The first parent whose list is out of order.
    fault: Option<u32>,
    /// Child rows by list position, through the pointer table.
    children: Option<Box<[u32]>>,
    /// The inverse: list position by child row.
    positions: Option<Box<[u32]>>,
}

/// Rows by the hash of namespace and name.
struct NameIndex {
    hasher: DefaultHashBuilder,
    rows: HashTable<u32>,
}

/// The indexes of one metadata root, made at first use.
#[derive(Default)]
pub(crate) struct Indexes {
    keys: [OnceLock<KeyIndex>; KEYS.len()],
    lists: [OnceLock<ListIndex>; LISTS.len()],
    type_defs: OnceLock<NameIndex>,
    exported_types: OnceLock<NameIndex>,
}

impl Metadata {
    fn key_index(&self, key: Key) -> &KeyIndex {
        self.indexes().keys[key as usize].get_or_init(|| {
            let KeyColumn { table, column } = KEYS[key as usize];
            let count = self.row_count(table);
            let value = |row| self.read_column(table, row, column);
            if (1..=count).is_sorted_by_key(value) {
                return KeyIndex { rows: None };
            }
            let mut rows: Box<[u32]> = (1..=count).collect();
            rows.sort_by_key(|row| value(*row));
            KeyIndex { rows: Some(rows) }
        })
    }

    fn children_by_key<Id: RowId>(&self, key: Key, parent: u32) -> RowList<'_, Id> {
        let KeyColumn { table, column } = KEYS[key as usize];
        let count = self.row_count(table);
        if count == 0 {
            return RowList::new(1, 1, None);
        }
        let map = self.key_index(key).rows.as_deref();
        let value = |position: u32| {
            let row = map.map_or(position, |map| map[position as usize - 1]);
            self.read_column(table, row, column)
        };
        let start = partition_point(1, count + 1, |position| value(position) < parent);
        let end = partition_point(start, count + 1, |position| value(position) <= parent);
        RowList::new(start, end, map)
    }

    fn child_by_key<Id: RowId>(&self, key: Key, parent: u32) -> Option<Id> {
        self.children_by_key(key, parent).first()
    }

    fn list_index(&self, list: List) -> &ListIndex {
        self.indexes().lists[list as usize].get_or_init(|| {
            let ListColumn { parent, column, child, pointer } = LISTS[list as usize];
            let pointer = pointer.filter(|pointer| self.row_count(*pointer) > 0);
            let child_count = self.row_count(child);
            let end = self.row_count(pointer.unwrap_or(child)) + 1;
            let mut last = 1;
            let fault = (1..=self.row_count(parent)).find(|row| {
                let start = self.read_column(parent, *row, column);
                let in_order = last <= start && start <= end;
                last = start;
                !in_order
            });
            let Some(pointer) = pointer else {
                return ListIndex { fault, children: None, positions: None };
            };
            let mut positions = vec![0; child_count as usize];
            let children: Box<[u32]> = (1..end)
                .map(|position| {
                    let child = self.read_column(pointer, position, 0);
                    if let Some(slot) = positions.get_mut((child as usize).wrapping_sub(1)) {
                        *slot = position;
                    }
                    child
                })
                .collect();
            ListIndex { fault, children: Some(children), positions: Some(positions.into()) }
        })
    }

    fn children_in_list<Id: RowId>(&self, list: List, row: u32) -> Result<RowList<'_, Id>> {
        let ListColumn { parent, column, child, .. } = LISTS[list as usize];
        let error = |kind, row| MetadataError::new(kind, Location::Row { table: parent, row });
        let index = self.list_index(list);
        if let Some(row) = index.fault {
            return Err(error(ErrorKind::BadList, row));
        }
        let count = self.row_count(parent);
        if row > count {
            return Err(error(ErrorKind::RowOutOfRange, row));
        }
        let children = index.children.as_deref();
        let all = children.map_or(self.row_count(child), |children| children.len() as u32);
        let start = self.read_column(parent, row, column);
        let end = if row == count { all + 1 } else { self.read_column(parent, row + 1, column) };
        Ok(RowList::new(start, end.max(start), children))
    }

    /// The parent whose list holds `row`: the last one that starts at or before it.
    fn parent_in_list<Id: RowId>(&self, list: List, row: u32) -> Result<Id> {
        let ListColumn { parent, column, child, .. } = LISTS[list as usize];
        let error = |kind, table, row| MetadataError::new(kind, Location::Row { table, row });
        let index = self.list_index(list);
        if let Some(row) = index.fault {
            return Err(error(ErrorKind::BadList, parent, row));
        }
        if row > self.row_count(child) {
            return Err(error(ErrorKind::RowOutOfRange, child, row));
        }
        let position = index.positions.as_deref().map_or(row, |all| all[row as usize - 1]);
        let after = partition_point(1, self.row_count(parent) + 1, |parent_row| {
            self.read_column(parent, parent_row, column) <= position
        });
        Id::from_row(after - 1).ok_or(error(ErrorKind::BadList, child, row))
    }

    /// The fields that a type declares. ECMA-335 II.22.37.
    pub fn fields(&self, type_def: TypeDefId) -> Result<RowList<'_, FieldId>> {
        self.children_in_list(List::Fields, type_def.row())
    }

    /// The methods that a type declares. ECMA-335 II.22.37.
    pub fn methods(&self, type_def: TypeDefId) -> Result<RowList<'_, MethodDefId>> {
        self.children_in_list(List::Methods, type_def.row())
    }

    /// The parameters that have a row, result included; not all need one. ECMA-335 II.22.26.
    pub fn params(&self, method: MethodDefId) -> Result<RowList<'_, ParamId>> {
        self.children_in_list(List::Params, method.row())
    }

    pub fn events(&self, type_def: TypeDefId) -> Result<RowList<'_, EventId>> {
        match self.child_by_key::<EventMapId>(Key::EventMap, type_def.row()) {
            Some(map) => self.children_in_list(List::Events, map.row()),
            None => Ok(RowList::new(1, 1, None)),
        }
    }

    pub fn properties(&self, type_def: TypeDefId) -> Result<RowList<'_, PropertyId>> {
        match self.child_by_key::<PropertyMapId>(Key::PropertyMap, type_def.row()) {
            Some(map) => self.children_in_list(List::Properties, map.row()),
            None => Ok(RowList::new(1, 1, None)),
        }
    }

    pub fn local_variables(&self, scope: LocalScopeId) -> Result<RowList<'_, LocalVariableId>> {
        self.children_in_list(List::LocalVariables, scope.row())
    }

    pub fn local_constants(&self, scope: LocalScopeId) -> Result<RowList<'_, LocalConstantId>> {
        self.children_in_list(List::LocalConstants, scope.row())
    }

    /// The type that declares a field.
    pub fn field_owner(&self, field: FieldId) -> Result<TypeDefId> {
        self.parent_in_list(List::Fields, field.row())
    }

    /// The type that declares a method.
    pub fn method_owner(&self, method: MethodDefId) -> Result<TypeDefId> {
        self.parent_in_list(List::Methods, method.row())
    }

    pub fn param_owner(&self, param: ParamId) -> Result<MethodDefId> {
        self.parent_in_list(List::Params, param.row())
    }

    pub fn event_owner(&self, event: EventId) -> Result<TypeDefId> {
        let map: EventMapId = self.parent_in_list(List::Events, event.row())?;
        Ok(self.row(map)?.parent)
    }

    pub fn property_owner(&self, property: PropertyId) -> Result<TypeDefId> {
        let map: PropertyMapId = self.parent_in_list(List::Properties, property.row())?;
        Ok(self.row(map)?.parent)
    }

    /// In order of their numbers, if the file is well made.
    pub fn generic_params(&self, owner: impl Into<TypeOrMethodDef>) -> RowList<'_, GenericParamId> {
        self.children_by_key(Key::GenericParams, owner.into().to_raw())
    }

    pub fn generic_param_constraints(
        &self,
        param: GenericParamId,
    ) -> RowList<'_, GenericParamConstraintId> {
        self.children_by_key(Key::GenericParamConstraints, param.row())
    }

    pub fn interface_impls(&self, type_def: TypeDefId) -> RowList<'_, InterfaceImplId> {
        self.children_by_key(Key::InterfaceImpls, type_def.row())
    }

    pub fn method_impls(&self, type_def: TypeDefId) -> RowList<'_, MethodImplId> {
        self.children_by_key(Key::MethodImpls, type_def.row())
    }

    /// The types nested directly in a type.
    pub fn nested_types(&self, enclosing: TypeDefId) -> impl Iterator<Item = TypeDefId> + '_ {
        self.children_by_key::<NestedClassId>(Key::NestedTypes, enclosing.row())
            .into_iter()
            .filter_map(|row| self.row(row).ok())
            .map(|row| row.nested_class)
    }

    /// The type that a type is nested in. A bad file may nest types in a circle.
    pub fn enclosing_type(&self, nested: TypeDefId) -> Option<TypeDefId> {
        let row: NestedClassId = self.child_by_key(Key::EnclosingType, nested.row())?;
        self.row(row).ok().map(|row| row.enclosing_class)
    }

    pub fn custom_attributes(
        &self,
        parent: impl Into<HasCustomAttribute>,
    ) -> RowList<'_, CustomAttributeId> {
        self.children_by_key(Key::CustomAttributes, parent.into().to_raw())
    }

    pub fn constant(&self, parent: impl Into<HasConstant>) -> Option<ConstantId> {
        self.child_by_key(Key::Constant, parent.into().to_raw())
    }

    pub fn class_layout(&self, type_def: TypeDefId) -> Option<ClassLayoutId> {
        self.child_by_key(Key::ClassLayout, type_def.row())
    }

    pub fn field_layout(&self, field: FieldId) -> Option<FieldLayoutId> {
        self.child_by_key(Key::FieldLayout, field.row())
    }

    pub fn field_rva(&self, field: FieldId) -> Option<FieldRvaId> {
        self.child_by_key(Key::FieldRva, field.row())
    }

    pub fn field_marshal(&self, parent: impl Into<HasFieldMarshal>) -> Option<FieldMarshalId> {
        self.child_by_key(Key::FieldMarshal, parent.into().to_raw())
    }

    /// The platform-invoke data of a method (or field).
    pub fn impl_map(&self, member: impl Into<MemberForwarded>) -> Option<ImplMapId> {
        self.child_by_key(Key::ImplMap, member.into().to_raw())
    }

    pub fn decl_security(&self, parent: impl Into<HasDeclSecurity>) -> RowList<'_, DeclSecurityId> {
        self.children_by_key(Key::DeclSecurity, parent.into().to_raw())
    }

    /// The accessors of a property or event.
    pub fn method_semantics(
        &self,
        association: impl Into<HasSemantics>,
    ) -> RowList<'_, MethodSemanticsId> {
        self.children_by_key(Key::SemanticsOfAssociation, association.into().to_raw())
    }

    /// What a method is an accessor of.
    pub fn semantics_of_method(&self, method: MethodDefId) -> RowList<'_, MethodSemanticsId> {
        self.children_by_key(Key::SemanticsOfMethod, method.row())
    }

    /// Portable PDB: the scopes of a method.
    pub fn local_scopes(&self, method: MethodDefId) -> RowList<'_, LocalScopeId> {
        self.children_by_key(Key::LocalScopes, method.row())
    }

    /// Portable PDB: the row that says which method `move_next` is the state machine of.
    pub fn state_machine_of_move_next(
        &self,
        move_next: MethodDefId,
    ) -> Option<StateMachineMethodId> {
        self.child_by_key(Key::StateMachineOfMoveNext, move_next.row())
    }

    pub fn custom_debug_information(
        &self,
        parent: impl Into<HasCustomDebugInformation>,
    ) -> RowList<'_, CustomDebugInformationId> {
        self.children_by_key(Key::CustomDebugInformation, parent.into().to_raw())
    }

    /// A type of this module that is not nested, by name. The first wins where a bad file has
    /// several.
    pub fn find_type_def(&self, namespace: &str, name: &str) -> Option<TypeDefId> {
        let index = self.indexes().type_defs.get_or_init(|| {
            self.name_index(self.ids::<TypeDefId>(), |id| {
                if self.enclosing_type(id).is_some() { None } else { self.type_def_name(id).ok() }
            })
        });
        index.find(namespace, name, |row| self.type_def_name(TypeDefId::from_row(row)?).ok())
    }

    /// A type forwarder, or a type of another file of this assembly, that is not nested, by name.
    pub fn find_exported_type(&self, namespace: &str, name: &str) -> Option<ExportedTypeId> {
        let names = |id: ExportedTypeId| {
            let row = self.row(id).ok()?;
            let nested = matches!(row.implementation, Implementation::ExportedType(_));
            let names = (self.string(row.namespace).ok()?, self.string(row.name).ok()?);
            (!nested).then_some(names)
        };
        let index = self
            .indexes()
            .exported_types
            .get_or_init(|| self.name_index(self.ids::<ExportedTypeId>(), names));
        index.find(namespace, name, |row| names(ExportedTypeId::from_row(row)?))
    }

    fn name_index<'m, Id: RowId>(
        &'m self,
        ids: impl Iterator<Item = Id>,
        names: impl Fn(Id) -> Option<(&'m str, &'m str)>,
    ) -> NameIndex {
        let hasher = DefaultHashBuilder::default();
        let names_of = |row: &u32| Id::from_row(*row).and_then(&names);
        let mut rows = HashTable::new();
        for id in ids {
            let Some(names) = names(id) else { continue };
            // Only the first of equals goes in, which also keeps a file of equal names from costing
            // more.
            rows.entry(
                hasher.hash_one(names),
                |row| names_of(row) == Some(names),
                |row| hasher.hash_one(names_of(row).unwrap_or_default()),
            )
            .or_insert(id.row());
        }
        NameIndex { hasher, rows }
    }

    /// Namespace and name of a type of this module.
    pub fn type_def_name(&self, type_def: TypeDefId) -> Result<(&str, &str)> {
        let row = self.row(type_def)?;
        Ok((self.string(row.namespace)?, self.string(row.name)?))
    }
}

impl NameIndex {
    fn find<'m, Id: RowId>(
        &self,
        namespace: &str,
        name: &str,
        names_of: impl Fn(u32) -> Option<(&'m str, &'m str)>,
    ) -> Option<Id> {
        let wanted = (namespace, name);
        let hash = self.hasher.hash_one(wanted);
        let row = self.rows.find(hash, |row| names_of(*row) == Some(wanted))?;
        Id::from_row(*row)
    }
}

/// The first of `start..end` that is not `before`; `end` when all are.
fn partition_point(start: u32, end: u32, before: impl Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (start, end);
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_root::Root;

    fn rows<Id: RowId>(list: RowList<'_, Id>) -> Vec<u32> {
        list.iter().map(RowId::row).collect()
    }

    fn type_def(row: u32) -> TypeDefId {
        TypeDefId::from_row(row).unwrap()
    }

    /// Types whose field lists begin so, and four fields.
    fn root_with_field_lists(starts: &[u32]) -> Root {
        let mut root = Root::new();
        for start in starts {
            root.row(Table::TypeDef, &[0, 0, 0, 0, *start, 1]);
        }
        for _ in 0..4 {
            root.row(Table::Field, &[0, 0, 0]);
        }
        root
    }

    #[test]
    fn lists_end_where_the_next_begins() {
        let metadata = root_with_field_lists(&[1, 1, 3, 5]).metadata();
        let fields = |row| rows(metadata.fields(type_def(row)).unwrap());
        assert_eq!((fields(1), fields(2)), (vec![], vec![1, 2]));
        assert_eq!((fields(3), fields(4)), (vec![3, 4], vec![]));
        let owners = metadata.ids::<FieldId>().map(|id| metadata.field_owner(id).unwrap().row());
        assert_eq!(owners.collect::<Vec<_>>(), [2, 2, 3, 3]);
        let error = metadata.fields(type_def(5)).unwrap_err();
        assert_eq!(error.kind, ErrorKind::RowOutOfRange);
    }

    #[test]
    fn lists_out_of_order_are_refused() {
        for (starts, row) in [([1, 4, 2, 5], 3), ([0, 1, 1, 1], 1), ([1, 1, 1, 6], 4)] {
            let metadata = root_with_field_lists(&starts).metadata();
            let location = Location::Row { table: Table::TypeDef, row };
            let expected = MetadataError::new(ErrorKind::BadList, location);
            assert_eq!(metadata.fields(type_def(1)).unwrap_err(), expected);
            let field = FieldId::from_row(1).unwrap();
            assert_eq!(metadata.field_owner(field).unwrap_err(), expected);
        }
    }

    /// An unoptimised table stream: lists go through the pointer table.
    #[test]
    fn pointer_tables_are_followed() {
        let mut root = root_with_field_lists(&[1, 3]);
        root.is_unoptimized = true;
        for field in [4, 1, 3, 2] {
            root.row(Table::FieldPtr, &[field]);
        }
        let metadata = root.metadata();
        assert!(!metadata.is_optimized());
        assert_eq!(rows(metadata.fields(type_def(1)).unwrap()), [4, 1]);
        assert_eq!(rows(metadata.fields(type_def(2)).unwrap()), [3, 2]);
        let owners = metadata.ids::<FieldId>().map(|id| metadata.field_owner(id).unwrap().row());
        assert_eq!(owners.collect::<Vec<_>>(), [1, 2, 2, 1]);
    }

    #[test]
    fn keys_are_found_in_any_order() {
        let mut root = root_with_field_lists(&[1, 1, 1]);
        for class in [3, 1, 3, 2] {
            root.row(Table::InterfaceImpl, &[class, 1 << 2]);
        }
        let metadata = root.metadata();
        let impls = |row| rows(metadata.interface_impls(type_def(row)));
        assert_eq!((impls(1), impls(2), impls(3)), (vec![2], vec![4], vec![1, 3]));
        assert_eq!(impls(4), []);
    }

    #[test]
    fn types_are_found_by_name() {
        let mut root = Root::new();
        let (space, name) = (root.string("Space"), root.string("Name"));
        for (namespace, name) in [(0, name), (space, name), (space, name), (space, space)] {
            root.row(Table::TypeDef, &[0, name, namespace, 0, 1, 1]);
        }
        root.row(Table::NestedClass, &[4, 1]);
        let metadata = root.metadata();
        assert_eq!(metadata.find_type_def("Space", "Name"), Some(type_def(2)));
        assert_eq!(metadata.find_type_def("", "Name"), Some(type_def(1)));
        assert_eq!(metadata.find_type_def("Space", "Space"), None);
        assert_eq!(metadata.nested_types(type_def(1)).collect::<Vec<_>>(), [type_def(4)]);
        assert_eq!(metadata.enclosing_type(type_def(4)), Some(type_def(1)));
    }
}
