//! Reads everything that a module has, for the tests that only ask whether it can be read.

use metadata::*;

/// What was read, and the first error of each kind of thing.
#[derive(Debug, Default)]
pub struct Summary {
    pub rows: u64,
    pub signatures: u64,
    pub bodies: u64,
    pub instructions: u64,
    pub clauses: u64,
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

pub fn read_everything(module: &Module) -> Summary {
    let mut summary = Summary::default();
    read_rows(module, &mut summary);
    read_signatures(module, &mut summary);
    read_bodies(module, &mut summary);
    summary
}

fn read_rows(module: &Metadata, summary: &mut Summary) {
    for table in Table::ALL {
        for row in 1..=module.row_count(*table) {
            summary.rows += 1;
            for value in summary.note(module.row_values(*table, row)).unwrap_or_default() {
                match value {
                    ColumnValue::String(index) => drop(summary.note(module.string(index))),
                    ColumnValue::Blob(index) => drop(summary.note(module.blob(index))),
                    ColumnValue::Guid(index) => drop(summary.note(module.guid(index))),
                    ColumnValue::Token(_)
                    | ColumnValue::Number(_)
                    | ColumnValue::Nil
                    | ColumnValue::ListStart(..) => {}
                }
            }
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

fn read_bodies(module: &Module, summary: &mut Summary) {
    for id in module.ids::<MethodDefId>() {
        let Some(Some(body)) = summary.note(module.method_body(id)) else { continue };
        summary.bodies += 1;
        summary.clauses += body.exceptions.len() as u64;
        for instruction in body.instructions() {
            summary.instructions += u64::from(summary.note(instruction).is_some());
        }
    }
}
