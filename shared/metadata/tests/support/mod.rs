//! Reads everything that a module has, for the tests that ask whether it can be read.

use metadata::*;

/// What was read, and the first few errors.
#[derive(Debug, Default)]
pub struct Summary {
    pub rows: u64,
    pub signatures: u64,
    pub bodies: u64,
    pub instructions: u64,
    pub errors: Vec<MetadataError>,
}

impl Summary {
    fn note<T>(&mut self, result: Result<T>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                if self.errors.len() < 20 {
                    self.errors.push(error);
                }
                None
            }
        }
    }
}

/// All rows, heaps' items, lists, signatures, constants, attributes, data and bodies. `enums` finds
/// the enums of other modules.
pub fn read_everything(module: &Module, enums: &mut EnumResolver<'_>) -> Summary {
    let mut summary = Summary::default();
    read_rows(module, &mut summary);
    read_members(module, &mut summary);
    read_signatures(module, &mut summary);
    read_values(module, enums, &mut summary);
    read_bodies(module, &mut summary);
    summary
}

fn read_rows(metadata: &Metadata, summary: &mut Summary) {
    for table in Table::ALL {
        for row in 1..=metadata.row_count(*table) {
            summary.rows += 1;
            for value in summary.note(metadata.row_values(*table, row)).unwrap_or_default() {
                match value {
                    ColumnValue::String(index) => drop(summary.note(metadata.string(index))),
                    ColumnValue::Blob(index) => drop(summary.note(metadata.blob(index))),
                    ColumnValue::Guid(index) => drop(summary.note(metadata.guid(index))),
                    ColumnValue::Token(_)
                    | ColumnValue::Number(_)
                    | ColumnValue::Nil
                    | ColumnValue::ListStart(..) => {}
                }
            }
        }
    }
}

/// From every type to what belongs to it, and back.
fn read_members(module: &Module, summary: &mut Summary) {
    // A damaged pointer table can list a row twice, or one that there is not.
    let pointers = [Table::FieldPtr, Table::MethodPtr, Table::ParamPtr];
    let exact = pointers.iter().all(|table| module.row_count(*table) == 0);
    for id in module.ids::<TypeDefId>() {
        for field in summary.note(module.fields(id)).into_iter().flatten() {
            let owner = module.field_owner(field).ok();
            assert!(!exact || owner == Some(id));
            module.field_layout(field);
            module.field_marshal(field);
        }
        for method in summary.note(module.methods(id)).into_iter().flatten() {
            let owner = module.method_owner(method).ok();
            assert!(!exact || owner == Some(id));
            for param in summary.note(module.params(method)).into_iter().flatten() {
                let owner = module.param_owner(param).ok();
                assert!(!exact || owner == Some(method));
            }
            module.impl_map(method);
            module.decl_security(method);
            module.generic_params(method);
            module.semantics_of_method(method).iter().for_each(drop);
        }
        for property in summary.note(module.properties(id)).into_iter().flatten() {
            summary.note(module.property_owner(property));
            module.method_semantics(property).iter().for_each(drop);
        }
        for event in summary.note(module.events(id)).into_iter().flatten() {
            summary.note(module.event_owner(event));
        }
        for param in module.generic_params(id) {
            module.generic_param_constraints(param).iter().for_each(drop);
        }
        module.interface_impls(id).iter().for_each(drop);
        module.method_impls(id).iter().for_each(drop);
        module.class_layout(id);
        module.nested_types(id).for_each(drop);
        module.enclosing_type(id);
        if let Ok((namespace, name)) = module.type_def_name(id) {
            let found = module.find_type_def(namespace, name);
            assert!(found.is_some() || module.enclosing_type(id).is_some());
            module.find_exported_type(namespace, name);
        }
    }
}

fn read_signatures(module: &Module, summary: &mut Summary) {
    for id in module.ids::<MethodDefId>() {
        summary.signatures += u64::from(summary.note(module.method_def_sig(id)).is_some());
    }
    for id in module.ids::<FieldId>() {
        summary.signatures += u64::from(summary.note(module.field_def_sig(id)).is_some());
    }
    for id in module.ids::<MemberRefId>() {
        summary.signatures += u64::from(summary.note(module.sig_of_member_ref(id)).is_some());
    }
    for id in module.ids::<TypeSpecId>() {
        summary.signatures += u64::from(summary.note(module.sig_of_type_spec(id)).is_some());
    }
    for id in module.ids::<MethodSpecId>() {
        summary.signatures += u64::from(summary.note(module.sig_of_method_spec(id)).is_some());
    }
    for id in module.ids::<StandAloneSigId>() {
        summary.signatures += u64::from(summary.note(module.sig_of_stand_alone(id)).is_some());
    }
    for id in module.ids::<PropertyId>() {
        let sig = module.row(id).and_then(|row| module.property_sig(row.signature));
        summary.signatures += u64::from(summary.note(sig).is_some());
    }
}

fn read_values(module: &Module, enums: &mut EnumResolver<'_>, summary: &mut Summary) {
    for id in module.ids::<ConstantId>() {
        summary.note(module.constant_value(id));
    }
    for id in module.ids::<CustomAttributeId>() {
        let mut resolver =
            |enum_type: EnumRef<'_>| module.local_enum_type(enum_type).or_else(|| enums(enum_type));
        summary.note(module.custom_attribute_value(id, &mut resolver));
    }
    for id in module.ids::<FieldRvaId>() {
        summary.note(module.field_data(id, 1));
    }
    for id in module.ids::<ManifestResourceId>() {
        if module.row(id).is_ok_and(|row| row.implementation.is_none()) {
            summary.note(module.resource(id));
        }
    }
    summary.note(module.code_view());
}

fn read_bodies(module: &Module, summary: &mut Summary) {
    for id in module.ids::<MethodDefId>() {
        let Some(Some(body)) = summary.note(module.method_body(id)) else { continue };
        summary.bodies += 1;
        for instruction in body.instructions() {
            let Some(instruction) = summary.note(instruction) else { continue };
            summary.instructions += 1;
            if let Operand::String(token) = instruction.operand
                && let Some(index) = token.user_string()
            {
                summary.note(module.user_string(index));
            }
        }
    }
}

/// All rows and debug blobs of a PDB with so many methods.
#[allow(dead_code, reason = "not every test has PDBs")]
pub fn read_pdb(pdb: &Pdb) -> Summary {
    let mut summary = Summary::default();
    read_rows(pdb, &mut summary);
    for id in pdb.ids::<DocumentId>() {
        summary.note(pdb.document_name(id));
    }
    for id in pdb.ids::<MethodDebugInformationId>() {
        let Some(method) = MethodDefId::from_row(id.row()) else { continue };
        summary.note(pdb.sequence_points(method));
        summary.note(pdb.source_span(method, 10));
        summary.note(pdb.local_names(method));
        summary.note(pdb.kickoff_method(method));
    }
    summary
}
