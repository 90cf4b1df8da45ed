//! Compares what is read from a real framework with what its own disassembler reads, when both lie
//! beside the repository. ENTRACTE_METADATA_ALL=1 compares every assembly there.

mod support;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use metadata::*;

/// `shared/dotnet` beside one of the folders above this crate.
fn dotnet_folder() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|folder| folder.join("shared/dotnet")).find(|folder| folder.is_dir())
}

fn framework_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "dll") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

fn own_files() -> Vec<PathBuf> {
    framework_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data"))
}

/// The files to compare, and the disassembler.
fn subjects() -> Option<(Vec<PathBuf>, PathBuf)> {
    let dotnet = dotnet_folder()?;
    let mut files = own_files();
    let all = std::env::var_os("ENTRACTE_METADATA_ALL").is_some();
    let wanted = |path: &PathBuf| all || path.ends_with("System.Private.CoreLib.dll");
    files.extend(framework_files(&dotnet.join("shared")).into_iter().filter(wanted));
    Some((files, dotnet.join("ildasm")))
}

fn disassemble(ildasm: &Path, file: &Path, options: &[&str]) -> String {
    let output = Command::new(ildasm).args(options).arg(file).output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The enums of all modules by name, nested ones as `Outer/Inner`.
fn enums_of(modules: &[(PathBuf, Module)]) -> HashMap<String, PrimitiveType> {
    let mut enums = HashMap::new();
    for (_, module) in modules {
        for id in module.ids::<TypeDefId>() {
            let Some(base) = module.row(id).unwrap().extends else { continue };
            if module.type_text(base).ends_with("System.Enum") {
                let underlying = module.enum_underlying_type(id).unwrap();
                enums.insert(module.type_text(id), underlying);
            }
        }
    }
    enums
}

#[test]
fn framework_reads_without_error() {
    let Some(dotnet) = dotnet_folder() else { return };
    let mut modules = Vec::new();
    for path in framework_files(&dotnet.join("shared")) {
        match Module::parse(std::fs::read(&path).unwrap()) {
            Ok(module) => modules.push((path, module)),
            Err(error) if error.kind == ErrorKind::NotManaged => {}
            Err(error) => panic!("{}: {error}", path.display()),
        }
    }
    assert!(modules.len() > 100);
    let enums = enums_of(&modules);
    for (path, module) in &modules {
        let mut resolver = |enum_type: EnumRef<'_>| {
            let name = match enum_type {
                EnumRef::Token(token) => module.type_text(token),
                EnumRef::Name(name) => name.as_str()?.split(',').next()?.replace('+', "/"),
            };
            let name = name.split_once(']').map_or(name.as_str(), |(_, name)| name);
            enums.get(name).copied()
        };
        let summary = support::read_everything(module, &mut resolver);
        assert_eq!(summary.errors, [], "{}", path.display());
    }
}

#[test]
fn tables_agree_with_ildasm() {
    let Some((files, ildasm)) = subjects() else { return };
    for file in files {
        let module = Module::parse(std::fs::read(&file).unwrap()).unwrap();
        let raw = disassemble(&ildasm, &file, &["-metadata=RAW", "-noil"]);
        let rows = compare_tables(&module, &raw, &file);
        let count: u32 = Table::ALL.iter().map(|table| module.row_count(*table)).sum();
        assert_eq!(rows, count, "{}", file.display());
    }
}

/// `//  4(0x4): Field …`, then `//    1 == 0:0021, 1:string#1c186, 2:blob#a3`.
fn compare_tables(module: &Module, raw: &str, file: &Path) -> u32 {
    let mut table = None;
    let mut compared = 0;
    for line in raw.lines() {
        let Some(line) = line.strip_prefix("//") else { continue };
        if line.contains("cRecs:") {
            let number = line.split_once('(').unwrap().0.trim().parse().unwrap();
            table = Table::from_number(number);
        } else if let Some((row, values)) = line.split_once(" == ") {
            let (Some(table), Ok(row)) = (table, u32::from_str_radix(row.trim(), 16)) else {
                continue;
            };
            let theirs: Vec<String> =
                values.split(", ").map(|value| value.split_once(':').unwrap().1.into()).collect();
            let ours: Vec<String> = module
                .row_values(table, row)
                .unwrap()
                .into_iter()
                .zip(&theirs)
                .map(|(value, theirs)| raw_value(value, theirs))
                .collect();
            assert_eq!(ours, theirs, "{}: {} {row}", file.display(), table.name());
            compared += 1;
        }
    }
    compared
}

/// A value as ildasm writes it; `theirs` tells the width and the name of the column's type.
fn raw_value(value: ColumnValue, theirs: &str) -> String {
    let in_brackets = |token: u32| {
        let (name, digits) = theirs.split_once('[').unwrap();
        format!("{name}[{token:0width$x}]", width = digits.len() - 1)
    };
    match value {
        ColumnValue::Number(number) => format!("{number:0width$x}", width = theirs.len()),
        ColumnValue::String(index) => format!("string#{:x}", index.0),
        ColumnValue::Blob(index) => format!("blob#{:x}", index.0),
        ColumnValue::Guid(index) => format!("guid#{:x}", index.0),
        ColumnValue::Token(token) => in_brackets(token.0),
        ColumnValue::ListStart(table, row) => in_brackets(Token::new(table, row).0),
        // Theirs has the first table of the coded index.
        ColumnValue::Nil => theirs.replace(|_: char| false, ""),
    }
}

#[test]
fn code_agrees_with_ildasm() {
    let Some((files, ildasm)) = subjects() else { return };
    for file in files {
        let module = Module::parse(std::fs::read(&file).unwrap()).unwrap();
        let text = disassemble(&ildasm, &file, &["-utf8", "-tokens", "-raweh", "-noca"]);
        let theirs = methods_of(&text);
        for id in module.ids::<MethodDefId>() {
            let Some(body) = module.method_body(id).unwrap() else { continue };
            let theirs = theirs.get(&id.token().0);
            let theirs = theirs.unwrap_or_else(|| panic!("{}: {id:?}", file.display()));
            let ours = lines_of(&module, id, &body);
            let names = GenericNames::of(&module, id);
            for (ours, theirs) in ours.iter().zip(theirs) {
                assert!(
                    same(ours, &names.to_numbers(theirs)),
                    "{} {id:?}\n{ours:?}\n{theirs:?}",
                    file.display()
                );
            }
            assert_eq!(ours.len(), theirs.len(), "{} {id:?}", file.display());
        }
    }
}

/// What ildasm writes in each method: locals, instructions and clauses, each on one line.
fn methods_of(text: &str) -> HashMap<u32, Vec<String>> {
    let mut methods = HashMap::new();
    let mut method = 0;
    let mut lines: Vec<String> = Vec::new();
    let mut joins = false;
    for line in text.lines() {
        let trimmed = line.trim();
        if let Some(rest) = trimmed.strip_prefix(".method /*") {
            method = u32::from_str_radix(&rest[..8], 16).unwrap();
            joins = false;
        } else if trimmed.starts_with("} // end of") {
            methods.entry(method).or_insert_with(|| std::mem::take(&mut lines));
            lines.clear();
            joins = false;
        } else if starts_line(trimmed) {
            lines.push(trimmed.to_owned());
            joins = true;
        } else if trimmed.is_empty() || starts_directive(trimmed) || trimmed.ends_with(':') {
            joins = false;
        } else if joins {
            lines.last_mut().unwrap().push_str(trimmed);
        }
    }
    methods
}

/// Locals, an instruction or a clause.
fn starts_line(line: &str) -> bool {
    let is_clause = line.starts_with(".try ") && line.contains(" to ");
    is_clause || line.starts_with(".locals") || is_instruction(line)
}

fn starts_directive(line: &str) -> bool {
    line.starts_with("//") || line.starts_with('.') && !line.starts_with("...")
}

/// `IL_0000:  nop`, not a target of a switch nor the label of the end.
fn is_instruction(line: &str) -> bool {
    let label = line.strip_prefix("IL_").and_then(|rest| rest.split_once(':'));
    label.is_some_and(|(offset, rest)| {
        !rest.is_empty() && offset.chars().all(|c| c.is_ascii_hexdigit())
    })
}

/// The same lines as we read them. An operand that ildasm writes in a form of its own is `?`.
fn lines_of(module: &Module, id: MethodDefId, body: &MethodBody<'_>) -> Vec<String> {
    let print = |print: &dyn Fn(&mut Printer<'_, '_>) -> std::fmt::Result| {
        let mut text = String::new();
        print(&mut Printer::new(module, &mut text, GenericContext::default())).unwrap();
        text
    };
    let mut lines = Vec::new();
    if let Some(locals) = body.local_var_sig {
        let StandAloneSig::Locals(sig) = module.sig_of_stand_alone(locals).unwrap() else {
            panic!("{id:?}: not locals");
        };
        let locals = sig.locals.iter().enumerate().map(|(number, local)| {
            format!("{} V_{number}", print(&|printer| printer.type_sig(local)))
        });
        let init = if body.init_locals { "init" } else { "" };
        lines.push(format!(".locals{init}({})", locals.collect::<Vec<_>>().join(",")));
    }
    for instruction in body.instructions() {
        let instruction = instruction.unwrap();
        let operand = match instruction.operand {
            Operand::None => String::new(),
            Operand::Variable(_) | Operand::R4(_) | Operand::R8(_) => "?".into(),
            Operand::I4(value) if instruction.opcode == Opcode::LdcI4 => format!("{value:#x}"),
            Operand::I4(value) => value.to_string(),
            Operand::I8(value) => format!("{value:#x}"),
            Operand::Branch(target) => format!("IL_{target:04x}"),
            Operand::Switch(targets) => {
                let targets: Vec<_> =
                    targets.iter().map(|target| format!("IL_{target:04x}")).collect();
                format!("({})", targets.join(","))
            }
            Operand::String(token) => format!("\"?/*{token}*/"),
            Operand::Member(token) => {
                let word = match MemberToken::try_from(token).unwrap() {
                    MemberToken::Field(_) => "field ",
                    MemberToken::MethodDef(_) | MemberToken::MethodSpec(_) => "method ",
                    MemberToken::MemberRef(id) => match module.sig_of_member_ref(id).unwrap() {
                        MemberRefSig::Field(_) => "field ",
                        MemberRefSig::Method(_) => "method ",
                    },
                    _ => "",
                };
                format!("{word}{}", print(&|printer| printer.token(token)))
            }
            Operand::Method(token)
            | Operand::Field(token)
            | Operand::Type(token)
            | Operand::Signature(token) => print(&|printer| printer.token(token)),
        };
        lines.push(format!("IL_{:04x}:{} {operand}", instruction.offset, instruction.opcode));
    }
    for clause in &body.exceptions {
        let kind = match clause.kind {
            ExceptionClauseKind::Catch(class) => {
                format!("catch {}", print(&|printer| printer.type_def_or_ref(class)))
            }
            ExceptionClauseKind::Filter { filter_offset } => {
                format!("filter IL_{filter_offset:04x}")
            }
            ExceptionClauseKind::Finally => "finally".into(),
            ExceptionClauseKind::Fault => "fault".into(),
        };
        lines.push(format!(
            ".try IL_{:04x} to IL_{:04x} {kind} handler IL_{:04x} to IL_{:04x}",
            clause.try_offset,
            clause.try_end(),
            clause.handler_offset,
            clause.handler_end()
        ));
    }
    lines
}

/// The names of the generic parameters that a method can see. ildasm writes them in some places and
/// numbers in others.
struct GenericNames {
    of_type: Vec<String>,
    of_method: Vec<String>,
}

impl GenericNames {
    fn of(module: &Module, id: MethodDefId) -> Self {
        let names = |owner: TypeOrMethodDef| {
            let params = module.generic_params(owner);
            params
                .iter()
                .map(|id| module.string(module.row(id).unwrap().name).unwrap().into())
                .collect()
        };
        let owner = module.method_owner(id).unwrap();
        Self { of_type: names(owner.into()), of_method: names(id.into()) }
    }

    fn to_numbers(&self, text: &str) -> String {
        let mut numbered = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('!') {
            let (before, after) = rest.split_at(at);
            let marks = if after.starts_with("!!") { "!!" } else { "!" };
            let names = if marks == "!!" { &self.of_method } else { &self.of_type };
            numbered.push_str(before);
            numbered.push_str(marks);
            rest = after[marks.len()..].trim_start_matches('\'');
            let end_of = |name: &str| {
                let after = rest.strip_prefix(name)?;
                let ends = !after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
                ends.then_some(after)
            };
            let found = names
                .iter()
                .enumerate()
                .find_map(|(number, name)| end_of(name).map(|after| (number, after)));
            if let Some((number, after)) = found {
                numbered.push_str(&number.to_string());
                rest = after;
            }
        }
        numbered.push_str(rest);
        numbered
    }
}

fn same(ours: &str, theirs: &str) -> bool {
    if let Some((before, _)) = ours.split_once('?') {
        let mut before = plain(before);
        let mut theirs = theirs.to_owned();
        if before.ends_with('"') {
            // A string literal: the token says which.
            before.pop();
            let token = ours.rsplit_once("/*").unwrap().1.trim_end_matches("*/").to_uppercase();
            if !theirs.contains(&format!("/* {token} */")) {
                return false;
            }
            theirs.truncate(theirs.find("ldstr").map_or(0, |at| at + 5));
        }
        return plain(&theirs).starts_with(&before);
    }
    plain(ours) == plain(theirs)
}

/// Without comments, quotes and blanks.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    plain.retain(|c| !c.is_whitespace() && c != '\'' && c != '\\');
    plain
}
