//! The dumps of the checked-in modules; their sources lie beside them.

use std::path::{Path, PathBuf};

use expect_test::expect_file;
use metadata::{Module, Pdb, dump};

fn data_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

fn dump_of(name: &str, with_tables: bool) -> String {
    let module = Module::parse(std::fs::read(data_file(name)).unwrap()).unwrap();
    let pdb = match std::fs::read(data_file(name).with_extension("pdb")) {
        Ok(bytes) => Some(Pdb::parse(bytes).unwrap()),
        Err(_) => module.embedded_pdb().unwrap(),
    };
    let mut text = String::new();
    dump::dump_module(&module, pdb.as_ref(), &mut text).unwrap();
    if with_tables {
        text.push('\n');
        dump::dump_tables(&module, &mut text).unwrap();
    }
    if let Some(pdb) = pdb {
        assert!(pdb.belongs_to(&module));
        text.push('\n');
        dump::dump_tables(&pdb, &mut text).unwrap();
    }
    text
}

#[test]
fn hello() {
    expect_file!["data/hello.txt"].assert_eq(&dump_of("hello.dll", true));
}

#[test]
fn features() {
    expect_file!["data/features.txt"].assert_eq(&dump_of("features.dll", false));
}

#[test]
fn forms() {
    expect_file!["data/forms.txt"].assert_eq(&dump_of("forms.dll", true));
}

#[test]
fn lines() {
    expect_file!["data/lines.txt"].assert_eq(&dump_of("lines.dll", true));
}
