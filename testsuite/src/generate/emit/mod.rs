//! Generated programs → a module: many programs in one file, which `Main` runs in order. Owns row numbers and declarations;
//! bodies are in `body`, `stmt` and `expr`, names of other assemblies in `refs`. The IL is what Roslyn writes for the same C#,
//! `csc --async` for async methods.

mod body;
mod expr;
mod refs;
mod stmt;

use metadata::{
    AssemblyFlags, AssemblyRow, ClassLayoutRow, Column, FieldAttributes, FieldId, FieldRow,
    GenericParamAttributes, GenericParamConstraintRow, GenericParamId, GenericParamRow, GuidIndex,
    InterfaceImplRow, ListStart, MethodAttributes, MethodDefId, MethodDefRow, MethodImplAttributes,
    ModuleRow, Opcode, ParamId, Token, TypeAttributes, TypeDefId, TypeDefOrRef, TypeDefRow,
    TypeOrMethodDef,
};

use self::body::Body;
use self::refs::{Known, Refs};
use super::image::{Code, Image};
use super::tree::{Dispatch, Method, Program, Type, UserType};

/// Row numbers of one program's members: found before any row is made.
struct Rows {
    static_class: u32,
    types: Vec<u32>,
    /// The first field of each type.
    fields: Vec<u32>,
    constructors: Vec<u32>,
    methods: Vec<u32>,
    statics: u32,
}

/// What bodies are emitted with.
struct Module<'p> {
    image: Image,
    refs: Refs,
    program: &'p Program,
    rows: &'p Rows,
}

/// What has a type parameter, and whether it has to implement `IValue`.
type Generics = Vec<(TypeOrMethodDef, bool)>;

const SMALL: u32 = 0x0000_0020;

/// The module `name` that runs these programs. It needs the support library `Lab`.
pub fn emit(name: &str, programs: &[Program]) -> Vec<u8> {
    let mut image = Image::new();
    let refs = Refs::new(&mut image);
    let mut next = Next { class: 3, field: 1, method: 2 };
    let rows: Vec<Rows> = programs.iter().map(|program| next.rows(program)).collect();
    let mvid = image.guid(*b"entracte-fuzz-01");
    let (module_name, assembly_name) = (image.string(&format!("{name}.dll")), image.string(name));
    let nil = GuidIndex(0);
    image.add(ModuleRow { generation: 0, name: module_name, mvid, enc_id: nil, enc_base_id: nil });
    let empty = image.string("");
    image.add(AssemblyRow {
        hash_algorithm: 0x8004,
        major_version: 0,
        minor_version: 0,
        build_number: 0,
        revision_number: 0,
        flags: AssemblyFlags(0),
        public_key: metadata::BlobIndex(0),
        name: assembly_name,
        culture: empty,
    });
    type_row(&mut image, 0, "<Module>", None);
    let object = refs.object();
    type_row(&mut image, STATIC_CLASS, "Program", Some(object));
    let first = programs.first().map_or_else(Program::none, Program::clone);
    let first_rows = Rows::none();
    let mut module = Module { image, refs, program: &first, rows: &first_rows };
    module.main(programs, &rows);
    let mut generics = Vec::new();
    for (program, rows) in programs.iter().zip(&rows) {
        let inside = Module { image: module.image, refs: module.refs, program, rows };
        let (image, refs) = inside.declare(&mut generics);
        module = Module { image, refs, program: &first, rows: &first_rows };
    }
    generics.sort_by_key(|(owner, _): &(TypeOrMethodDef, bool)| owner.to_raw());
    let Module { mut image, refs, .. } = module;
    let letter = image.string("T");
    let constraint = refs.type_ref(&mut image, Known::IValue);
    for (owner, is_constrained) in generics {
        let flags = GenericParamAttributes(0);
        let row = image.add(GenericParamRow { number: 0, flags, owner, name: letter });
        if is_constrained {
            let owner = GenericParamId::from_row(row).expect("rows count from 1");
            image.add(GenericParamConstraintRow { owner, constraint });
        }
    }
    image.finish(MethodDefId::from_row(1).expect("not 0").token())
}

struct Next {
    class: u32,
    field: u32,
    method: u32,
}

impl Next {
    /// The order in which `declare` makes rows.
    fn rows(&mut self, program: &Program) -> Rows {
        let take = |next: &mut u32, count: usize| {
            let first = *next;
            *next += count as u32;
            first
        };
        let mut rows = Rows { static_class: take(&mut self.class, 1), ..Rows::none() };
        rows.statics = take(&mut self.field, program.statics.len());
        rows.methods = vec![0; program.methods.len()];
        let mut owned = |owner: Option<usize>, next: &mut u32| {
            for (index, method) in program.methods.iter().enumerate() {
                if method.owner == owner {
                    rows.methods[index] = take(next, 1);
                }
            }
        };
        owned(None, &mut self.method);
        let mut constructors = Vec::new();
        for index in 0..program.types.len() {
            constructors.push(take(&mut self.method, 1));
            owned(Some(index), &mut self.method);
        }
        rows.constructors = constructors;
        for user in &program.types {
            rows.types.push(take(&mut self.class, 1));
            rows.fields.push(take(&mut self.field, user.fields.len()));
        }
        rows
    }
}

impl Rows {
    fn none() -> Rows {
        let none = Vec::new;
        let (types, fields, constructors, methods) = (none(), none(), none(), none());
        Rows { static_class: 0, types, fields, constructors, methods, statics: 0 }
    }
}

const STATIC_CLASS: u32 = 0x0010_0181;
const CLASS: u32 = 0x0010_0001;
const STRUCT: u32 = 0x0010_0109;

fn type_row(image: &mut Image, flags: u32, name: &str, extends: Option<TypeDefOrRef>) -> TypeDefId {
    let (name, namespace) = (image.string(name), image.string(""));
    let (field_list, method_list) = (image.next_of::<FieldId>(), image.next_of::<MethodDefId>());
    let flags = TypeAttributes(flags);
    let row = image.add(TypeDefRow { flags, name, namespace, extends, field_list, method_list });
    TypeDefId::from_row(row).expect("rows count from 1")
}

const PUBLIC: u16 = 0x0086;
const STATIC: u16 = 0x0010;
const FINAL: u16 = 0x0020;
const VIRTUAL: u16 = 0x0040;
const NEW_SLOT: u16 = 0x0100;
const SPECIAL_NAME: u16 = 0x1800;
const ASYNC: u16 = 0x2000;

impl Module<'_> {
    /// Adds a method's row with its body.
    fn method_row(
        &mut self,
        flags: u16,
        implementation: u16,
        name: &str,
        signature: &[u8],
        rva: u32,
    ) {
        let (name, signature) = (self.image.string(name), self.image.blob(signature));
        let param_list: ListStart<ParamId> = ListStart::from_raw(1).expect("any number");
        self.image.add(MethodDefRow {
            rva,
            impl_flags: MethodImplAttributes(implementation),
            flags: MethodAttributes(flags),
            name,
            signature,
            param_list,
        });
    }

    /// `Main`: each program in order.
    fn main(&mut self, programs: &[Program], rows: &[Rows]) {
        let mut code = Code::default();
        code.op(Opcode::Ldarg0);
        let begin = self.refs.lab(&mut self.image, "Begin", &[Type::Array(Box::new(Type::Str))]);
        code.op_token(Opcode::Call, begin);
        for (program, rows) in programs.iter().zip(rows) {
            let start = &program.methods[0];
            code.ldc_i4(program.line as i32);
            code.ldc_i4(program.number as i32);
            code.op(Opcode::Ldnull);
            let method = MethodDefId::from_row(rows.methods[0]).expect("not 0");
            code.op_token(Opcode::Ldftn, method);
            let delegate = Type::Func(vec![start.result.clone()]);
            let constructor = self.delegate_constructor(&delegate);
            code.op_token(Opcode::Newobj, constructor);
            let run = if start.is_async {
                code.ldc_i4(program.in_context as i32);
                self.refs.lab(
                    &mut self.image,
                    "RunAsync",
                    &[Type::I4, Type::I4, delegate, Type::Bool],
                )
            } else {
                self.refs.lab(&mut self.image, "Run", &[Type::I4, Type::I4, delegate])
            };
            code.op_token(Opcode::Call, run);
        }
        code.op(Opcode::Ret);
        let (bytes, clauses) = code.finish();
        let rva = self.image.body(&bytes, 8, 0, &clauses);
        let mut signature = vec![0, 1, 1];
        self.type_bytes(&mut signature, &Type::Array(Box::new(Type::Str)));
        self.method_row(PUBLIC | STATIC, 0, "Main", &signature, rva);
    }

    /// All rows of one program.
    fn declare(mut self, generics: &mut Generics) -> (Image, Refs) {
        let program = self.program;
        let object = self.refs.object();
        let class = type_row(&mut self.image, STATIC_CLASS, &program.class_name(), Some(object));
        debug_assert_eq!(class.row(), self.rows.static_class);
        for (index, ty) in program.statics.iter().enumerate() {
            self.field_row(&format!("s{index}"), ty, 0x16);
        }
        self.methods_of(None, generics);
        for (index, user) in program.types.iter().enumerate() {
            self.declare_type(index, user, generics);
        }
        (self.image, self.refs)
    }

    fn declare_type(&mut self, index: usize, user: &UserType, generics: &mut Generics) {
        let extends = match (user.is_struct, user.base) {
            (true, _) => self.refs.type_ref(&mut self.image, Known::ValueType),
            (false, None) => self.refs.object(),
            (false, Some(base)) => self.type_def(base).into(),
        };
        let flags = if user.is_struct { STRUCT } else { CLASS };
        let name = self.program.type_name(index);
        let class = type_row(&mut self.image, flags, &name, Some(extends));
        debug_assert_eq!(class, self.type_def(index));
        if let Some((packing_size, class_size)) = user.layout {
            self.image.add(ClassLayoutRow { packing_size, class_size, parent: class });
        }
        if user.is_generic {
            generics.push((class.into(), false));
        }
        let interface = self.refs.type_ref(&mut self.image, Known::IValue);
        self.image.add(InterfaceImplRow { class, interface });
        for (field, ty) in user.fields.iter().enumerate() {
            self.field_row(&self.program.field_name(index, field), ty, 0x06);
        }
        self.constructor(index, user);
        self.methods_of(Some(index), generics);
    }

    fn field_row(&mut self, name: &str, ty: &Type, flags: u16) {
        let mut signature = vec![0x06];
        self.type_bytes(&mut signature, ty);
        let (name, signature) = (self.image.string(name), self.image.blob(&signature));
        self.image.add(FieldRow { flags: FieldAttributes(flags), name, signature });
    }

    /// A class's calls the base's; a struct's takes and sets all fields.
    fn constructor(&mut self, index: usize, user: &UserType) {
        let mut code = Code::default();
        let mut signature = vec![SMALL as u8];
        let parameters: &[Type] = if user.is_struct { &user.fields } else { &[] };
        signature.push(parameters.len() as u8);
        signature.push(1);
        if user.is_struct {
            let own = self.program.own_type(index);
            for (number, ty) in parameters.iter().enumerate() {
                self.type_bytes(&mut signature, ty);
                code.op(Opcode::Ldarg0);
                code.op_variable(Opcode::Ldarg, number as u16 + 1);
                let field = self.field_token(&own, number);
                code.op_token(Opcode::Stfld, field);
            }
        } else {
            code.op(Opcode::Ldarg0);
            let base: Token = match user.base {
                Some(base) => self.constructor_def(base),
                None => self.refs.object_constructor(&mut self.image),
            };
            code.op_token(Opcode::Call, base);
        }
        code.op(Opcode::Ret);
        let (bytes, clauses) = code.finish();
        let rva = self.image.body(&bytes, 8, 0, &clauses);
        self.method_row(PUBLIC | SPECIAL_NAME, 0, ".ctor", &signature, rva);
    }

    fn methods_of(&mut self, owner: Option<usize>, generics: &mut Generics) {
        let program = self.program;
        for (index, method) in program.methods.iter().enumerate() {
            if method.owner != owner {
                continue;
            }
            let rva = Body::emit(self, method);
            let flags = PUBLIC
                | match method.dispatch {
                    Dispatch::Static => STATIC,
                    Dispatch::Instance => 0,
                    Dispatch::Virtual => VIRTUAL | NEW_SLOT,
                    Dispatch::Override => VIRTUAL,
                    Dispatch::Interface => VIRTUAL | NEW_SLOT | FINAL,
                };
            let signature = self.method_signature(method);
            let implementation = if method.is_async { ASYNC } else { 0 };
            self.method_row(flags, implementation, &method.name, &signature, rva);
            if method.is_generic {
                let id = MethodDefId::from_row(self.rows.methods[index]).expect("not 0");
                generics.push((id.into(), method.is_constrained));
            }
        }
    }

    fn method_signature(&mut self, method: &Method) -> Vec<u8> {
        const HAS_THIS: u8 = 0x20;
        const GENERIC: u8 = 0x10;
        let instance = if method.dispatch == Dispatch::Static { 0 } else { HAS_THIS };
        let mut signature = vec![instance | if method.is_generic { GENERIC } else { 0 }];
        if method.is_generic {
            signature.push(1);
        }
        signature.push(method.parameters.len() as u8);
        for ty in [&method.result].into_iter().chain(&method.parameters) {
            self.type_bytes(&mut signature, ty);
        }
        signature
    }
}

impl Program {
    fn none() -> Program {
        Program {
            seed: 0,
            number: 0,
            line: 0,
            types: Vec::new(),
            statics: Vec::new(),
            methods: Vec::new(),
            in_context: false,
        }
    }

    pub(super) fn class_name(&self) -> String {
        format!("P{}", self.line)
    }

    pub(super) fn type_name(&self, index: usize) -> String {
        let arity = if self.types[index].is_generic { "`1" } else { "" };
        format!("P{}{}{arity}", self.line, self.types[index].name)
    }

    /// Fields of a class and of its base have different names.
    pub(super) fn field_name(&self, declarer: usize, own: usize) -> String {
        let before = self.types[declarer].base.map_or(0, |base| self.fields(base).len());
        format!("f{}", before + own)
    }

    /// The type of `this` inside a type.
    pub(super) fn own_type(&self, index: usize) -> Type {
        let argument = self.types[index].is_generic.then(|| Box::new(Type::TypeVar));
        Type::User(index, argument)
    }
}
