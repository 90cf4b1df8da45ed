//! What the running machine knows of each assembly: its module initialiser, whether it wants thrown objects wrapped, and the writable
//! copy of its data.
//! Owns these facts. Must not know where an assembly came from (`load`).
#![allow(unsafe_code, reason = "reads the field of a wrapped exception")]

use crate::exceptions::Thrown;
use crate::thread::Thread;
use crate::vm::Vm;
use abi::{Method, MtPtr, ObjRef};
use hashbrown::{HashMap, HashSet};
use metadata::Module;
use parking_lot::Mutex;
use types::{AssemblyId, FieldId, TypeError};

#[derive(Default)]
pub struct Assemblies {
    /// Those whose module initialiser has run, or that have none.
    active: Mutex<HashSet<AssemblyId>>,
    wraps: Mutex<HashMap<AssemblyId, bool>>,
    data: Mutex<Data>,
}

#[derive(Default)]
struct Data {
    /// Of the core library: a copy for each field, because most of its data is never asked for.
    fields: HashMap<FieldId, usize>,
    sections: HashMap<AssemblyId, Vec<Section>>,
}

/// The part of a section of a file from its first field on, copied.
struct Section {
    /// Addresses in the mapped file.
    start: usize,
    end: usize,
    copy: usize,
}

impl Thread {
    /// Runs the module initialiser of the method's assembly before the first of its methods (ECMA-335 II.10.5.3 and its .NET
    /// augmentation: no later than the first access to a method or static field of the module).
    pub fn activate_assembly_of(&mut self, method: *const Method) -> Result<(), Thrown> {
        let universe = &self.vm.universe;
        let assembly = universe.assembly_of(universe.method_owner(self.vm.method_id(method)));
        self.activate_assembly(assembly)
    }

    /// As `activate_assembly_of`, before static fields of a type are touched.
    pub fn activate_assembly_of_type(&mut self, mt: MtPtr) -> Result<(), Thrown> {
        let assembly = self.vm.universe.assembly_of(self.vm.type_id(mt));
        self.activate_assembly(assembly)
    }

    pub fn activate_assembly(&mut self, assembly: AssemblyId) -> Result<(), Thrown> {
        let vm = self.vm.clone();
        if assembly == vm.universe.core() || vm.assemblies.active.lock().contains(&assembly) {
            return Ok(());
        }
        let found = vm.universe.module_initializer(assembly).and_then(|initializer| {
            initializer.map(|method| vm.mt(vm.universe.method_owner(method))).transpose()
        });
        match found {
            Ok(Some(module)) => {
                self.ensure_class_init(module)?;
                let done = module.get().class_init.load(std::sync::atomic::Ordering::Acquire);
                // While it runs, this thread goes on and others wait: they must ask again.
                if done != abi::mtable::class_init::DONE {
                    return Ok(());
                }
            }
            Ok(None) => {}
            Err(error) => return Err(self.throw_type_error(&error)),
        }
        vm.assemblies.active.lock().insert(assembly);
        Ok(())
    }
}

impl Vm {
    /// What code of a method sees of an exception. An object that is no Exception travels in a RuntimeWrappedException; assemblies
    /// that do not say `RuntimeCompatibility(WrapNonExceptionThrows = true)` see the object itself (ECMA-335 I.12.4.2.5).
    pub fn exception_seen_by(&self, exception: ObjRef, method: *const Method) -> ObjRef {
        let known = self.well_known();
        if exception.is_null() || exception.mt() != known.wrapped_exception_mt {
            return exception;
        }
        let owner = self.universe.method_owner(self.method_id(method));
        if self.wraps_thrown_objects(self.universe.assembly_of(owner)) {
            return exception;
        }
        // SAFETY: RuntimeWrappedException has this field (checked at boot).
        let object = ObjRef(unsafe { exception.field::<usize>(known.wrapped_object_offset) });
        // A program can make one of these around nothing.
        if object.is_null() { exception } else { object }
    }

    fn wraps_thrown_objects(&self, assembly: AssemblyId) -> bool {
        if let Some(known) = self.assemblies.wraps.lock().get(&assembly) {
            return *known;
        }
        let wraps = self.says_wrap(assembly).unwrap_or(false);
        self.assemblies.wraps.lock().insert(assembly, wraps);
        wraps
    }

    fn says_wrap(&self, assembly: AssemblyId) -> Result<bool, TypeError> {
        use metadata::PrimitiveValue;
        use metadata::attribute::AttributeValue;
        let Some(row) = metadata::AssemblyId::from_row(1) else { return Ok(false) };
        let (namespace, name) =
            ("System.Runtime.CompilerServices", "RuntimeCompatibilityAttribute");
        let Some(id) = self.universe.attribute_id(assembly, row, namespace, name)? else {
            return Ok(false);
        };
        let value = self.universe.attribute_value(assembly, id)?;
        Ok(value.named.iter().any(|argument| {
            argument.name.as_str() == Some("WrapNonExceptionThrows")
                && argument.value == AttributeValue::Primitive(PrimitiveValue::Boolean(true))
        }))
    }

    /// Where a field with data in the image lives. The file is mapped read-only and such a field may be written, so this is a
    /// copy. Fields may overlap and an address may leave its field (II.16.3), so what lies together in the file does so here.
    pub fn field_data_address(&self, field: FieldId) -> Result<usize, TypeError> {
        let data = self.universe.field_data(field)?;
        let (assembly, _) = self.universe.field_row(field)?;
        let mut known = self.assemblies.data.lock();
        if assembly == self.universe.core() {
            let copy = || self.keep_bytes(data, 0);
            return Ok(*known.fields.entry(field).or_insert_with(copy));
        }
        let at = data.as_ptr() as usize;
        let sections =
            known.sections.entry(assembly).or_insert_with(|| self.copy_sections(assembly));
        let inside = |section: &&Section| (section.start..section.end).contains(&at);
        match sections.iter().find(inside) {
            Some(section) => Ok(section.copy + (at - section.start)),
            // An empty field at the end of everything.
            None => Ok(self.keep_bytes(data, 0)),
        }
    }

    /// Copies what is from the first field with data to the end, of each section that has one.
    fn copy_sections(&self, assembly: AssemblyId) -> Vec<Section> {
        let module: &Module = self.universe.module(assembly);
        let mut found: Vec<(&[u8], u32)> = Vec::new();
        for row in module.ids::<metadata::FieldRvaId>().flat_map(|id| module.row(id)) {
            let Ok(rest) = module.section_rest(row.rva) else { continue };
            let end = rest.as_ptr_range().end;
            match found.iter_mut().find(|(other, _)| other.as_ptr_range().end == end) {
                Some(known) if known.0.len() >= rest.len() => {}
                Some(known) => *known = (rest, row.rva),
                None => found.push((rest, row.rva)),
            }
        }
        let copied = found.iter().map(|(bytes, rva)| {
            let start = bytes.as_ptr() as usize;
            let copy = self.keep_bytes(bytes, *rva as usize % 8);
            Section { start, end: start + bytes.len(), copy }
        });
        copied.collect()
    }

    /// A copy for as long as the engine lives; its address is `skew` more than a multiple of 8.
    fn keep_bytes(&self, bytes: &[u8], skew: usize) -> usize {
        let mut padded = vec![0u8; skew];
        padded.extend_from_slice(bytes);
        let words = padded.chunks(8).map(|chunk| {
            let mut word = [0u8; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            u64::from_ne_bytes(word)
        });
        let mut words: Vec<u64> = words.collect();
        // An address is wanted even for nothing.
        words.push(0);
        self.keep.slice(words) as usize + skew
    }
}
