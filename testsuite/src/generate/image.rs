//! Writer of .NET modules: heaps, tables, method bodies, and the portable executable around them (ECMA-335 II.22 to II.25).
//! Owns bytes and row numbers; the shape of the tables is the reader's list (`metadata::for_each_table!`), through each row's
//! typed columns. Must not know what a program is. Entry: `Image::new`, then rows and bodies, then `Image::finish`.

use std::collections::HashMap;

use metadata::{
    BlobIndex, Column, ColumnKind, ColumnValue, GuidIndex, ListStart, Opcode, Row, RowId,
    StringIndex, TABLE_COUNT, Table, Token, column_width,
};

/// A module in the making.
pub struct Image {
    strings: Heap,
    user_strings: Heap,
    blobs: Heap,
    guids: Vec<u8>,
    rows: Vec<Vec<Vec<ColumnValue>>>,
    /// Rows that are looked up by what they say, such as references.
    known: HashMap<(Table, Vec<u32>), u32>,
    bodies: Vec<u8>,
}

/// A heap whose items are found again by their bytes.
#[derive(Default)]
struct Heap {
    bytes: Vec<u8>,
    places: HashMap<Vec<u8>, u32>,
}

impl Heap {
    fn add(&mut self, item: Vec<u8>) -> u32 {
        if let Some(&place) = self.places.get(&item) {
            return place;
        }
        let place = self.bytes.len() as u32;
        self.bytes.extend_from_slice(&item);
        self.places.insert(item, place);
        place
    }
}

/// Where sections begin in memory and in the file.
const SECTION_RVA: u32 = 0x2000;
const SECTION_OFFSET: u32 = 0x200;
const FILE_ALIGNMENT: u32 = 0x200;
const CLI_HEADER_SIZE: u32 = 72;

/// Columns by which a table is sorted, ECMA-335 II.22: (table, first column, second column).
const SORTED: &[(Table, usize, usize)] = &[
    (Table::InterfaceImpl, 0, 1),
    (Table::ClassLayout, 2, 2),
    (Table::FieldLayout, 1, 1),
    (Table::MethodImpl, 0, 0),
    (Table::NestedClass, 0, 0),
    (Table::GenericParam, 2, 0),
    (Table::GenericParamConstraint, 0, 0),
];

impl Default for Image {
    fn default() -> Self {
        Self::new()
    }
}

impl Image {
    pub fn new() -> Image {
        let heap = || Heap { bytes: vec![0], places: HashMap::from([(vec![0], 0)]) };
        Image {
            strings: heap(),
            user_strings: heap(),
            blobs: heap(),
            guids: Vec::new(),
            rows: vec![Vec::new(); TABLE_COUNT],
            known: HashMap::new(),
            bodies: Vec::new(),
        }
    }

    pub fn string(&mut self, text: &str) -> StringIndex {
        let mut bytes = text.as_bytes().to_vec();
        bytes.push(0);
        StringIndex(self.strings.add(bytes))
    }

    pub fn blob(&mut self, content: &[u8]) -> BlobIndex {
        let mut bytes = Vec::with_capacity(content.len() + 1);
        compressed(&mut bytes, content.len() as u32);
        bytes.extend_from_slice(content);
        BlobIndex(self.blobs.add(bytes))
    }

    pub fn guid(&mut self, guid: [u8; 16]) -> GuidIndex {
        self.guids.extend_from_slice(&guid);
        GuidIndex(self.guids.len() as u32 / 16)
    }

    /// The token of a literal, for `ldstr`. ECMA-335 II.24.2.4: the last byte says whether a character needs more than a byte.
    pub fn user_string(&mut self, text: &str) -> Token {
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut bytes = Vec::with_capacity(units.len() * 2 + 2);
        compressed(&mut bytes, units.len() as u32 * 2 + 1);
        bytes.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
        bytes.push(units.iter().any(|&unit| is_wide(unit)) as u8);
        let offset = self.user_strings.add(bytes);
        Token(u32::from(Token::USER_STRING) << 24 | offset)
    }

    /// A new row; its number.
    pub fn add<R: Row>(&mut self, row: R) -> u32 {
        let rows = &mut self.rows[usize::from(R::TABLE.number())];
        rows.push(row.values());
        rows.len() as u32
    }

    /// The row that says this, which is made when there is none.
    pub fn find_or_add<R: Row>(&mut self, row: R) -> u32 {
        let key = (R::TABLE, row.values().into_iter().map(number).collect());
        if let Some(&known) = self.known.get(&key) {
            return known;
        }
        let made = self.add(row);
        self.known.insert(key, made);
        made
    }

    /// How many rows a table has so far.
    pub fn count(&self, table: Table) -> u32 {
        self.rows[usize::from(table.number())].len() as u32
    }

    /// The next row of a list of children.
    pub fn next_of<I: RowId>(&self) -> ListStart<I> {
        ListStart::from_raw(self.count(I::TABLE) + 1).expect("any number starts a list")
    }

    /// A fat body (ECMA-335 II.25.4.3); its RVA. `locals` is a StandAloneSig token, or nil.
    pub fn body(&mut self, code: &[u8], max_stack: u16, locals: u32, clauses: &[Clause]) -> u32 {
        const FAT_INIT_LOCALS: u16 = 0x3013;
        const MORE_SECTIONS: u16 = 0x8;
        const FAT_EXCEPTIONS: u32 = 0x41;
        pad(&mut self.bodies, 4);
        let rva = SECTION_RVA + CLI_HEADER_SIZE + self.bodies.len() as u32;
        let flags = FAT_INIT_LOCALS | if clauses.is_empty() { 0 } else { MORE_SECTIONS };
        let out = &mut self.bodies;
        out.extend_from_slice(&flags.to_le_bytes());
        out.extend_from_slice(&max_stack.to_le_bytes());
        words(out, &[code.len() as u32, locals]);
        out.extend_from_slice(code);
        if !clauses.is_empty() {
            pad(out, 4);
            words(out, &[FAT_EXCEPTIONS | (clauses.len() as u32 * 24 + 4) << 8]);
            for c in clauses {
                words(out, &[c.flags, c.protected.0, c.protected.1 - c.protected.0]);
                words(out, &[c.handler.0, c.handler.1 - c.handler.0, c.class_or_filter]);
            }
        }
        rva
    }

    /// The file. `entry_point` is a MethodDef token, or nil for a library.
    pub fn finish(mut self, entry_point: Token) -> Vec<u8> {
        let metadata = self.metadata();
        let mut section = Vec::new();
        let metadata_rva = SECTION_RVA + CLI_HEADER_SIZE + align(self.bodies.len() as u32, 4);
        words(&mut section, &[CLI_HEADER_SIZE, 5 << 16 | 2, metadata_rva, metadata.len() as u32]);
        // IL only.
        words(&mut section, &[1, entry_point.0]);
        section.resize(CLI_HEADER_SIZE as usize, 0);
        section.extend_from_slice(&self.bodies);
        pad(&mut section, 4);
        section.extend_from_slice(&metadata);
        let mut file = headers(section.len() as u32);
        file.resize(SECTION_OFFSET as usize, 0);
        file.extend_from_slice(&section);
        pad(&mut file, FILE_ALIGNMENT as usize);
        file
    }

    /// The metadata root, ECMA-335 II.24.2.1.
    fn metadata(&mut self) -> Vec<u8> {
        for heap in [&mut self.strings, &mut self.user_strings, &mut self.blobs] {
            pad(&mut heap.bytes, 4);
        }
        let tables = self.table_stream();
        let streams: [(&str, &[u8]); 5] = [
            ("#~", &tables),
            ("#Strings", &self.strings.bytes),
            ("#US", &self.user_strings.bytes),
            ("#GUID", &self.guids),
            ("#Blob", &self.blobs.bytes),
        ];
        let mut root = Vec::new();
        words(&mut root, &[0x424A_5342, 0x0001_0001, 0, 12]);
        root.extend_from_slice(b"v4.0.30319\0\0");
        words(&mut root, &[(streams.len() as u32) << 16]);
        let name_size = |name: &str| align(name.len() as u32 + 1, 4);
        let headers: u32 = streams.iter().map(|(name, _)| 8 + name_size(name)).sum();
        let mut offset = root.len() as u32 + headers;
        for (name, content) in streams {
            words(&mut root, &[offset, content.len() as u32]);
            root.extend_from_slice(name.as_bytes());
            root.push(0);
            pad(&mut root, 4);
            offset += content.len() as u32;
        }
        for (_, content) in streams {
            root.extend_from_slice(content);
        }
        root
    }

    /// ECMA-335 II.24.2.6.
    fn table_stream(&mut self) -> Vec<u8> {
        let wide = |heap: &[u8], bit: u8| if heap.len() > 0xFFFF { bit } else { 0 };
        let heap_sizes =
            wide(&self.strings.bytes, 1) | wide(&self.guids, 2) | wide(&self.blobs.bytes, 4);
        let mut counts = [0; TABLE_COUNT];
        let (mut present, mut sorted) = (0u64, 0u64);
        for table in Table::ALL {
            let count = self.count(*table);
            counts[usize::from(table.number())] = count;
            present |= u64::from(count != 0) << table.number();
        }
        for &(table, first, second) in SORTED {
            sorted |= 1 << table.number();
            let kinds = table.column_kinds();
            let key = |row: &Vec<ColumnValue>| {
                (raw(kinds[first], row[first]), raw(kinds[second], row[second]))
            };
            self.rows[usize::from(table.number())].sort_by_key(key);
        }
        let mut out = Vec::new();
        words(&mut out, &[0]);
        out.extend_from_slice(&[2, 0, heap_sizes, 1]);
        out.extend_from_slice(&present.to_le_bytes());
        out.extend_from_slice(&sorted.to_le_bytes());
        words(&mut out, &counts.iter().copied().filter(|&count| count != 0).collect::<Vec<_>>());
        for table in Table::ALL {
            let kinds = table.column_kinds();
            for row in &self.rows[usize::from(table.number())] {
                for (kind, value) in kinds.iter().zip(row) {
                    let width = usize::from(column_width(*kind, heap_sizes, &counts));
                    out.extend_from_slice(&raw(*kind, *value).to_le_bytes()[..width]);
                }
            }
        }
        pad(&mut out, 4);
        out
    }
}

/// One row of a body's exception table, in offsets from the code's start. ECMA-335 II.25.4.6.
#[derive(Clone, Copy, Debug)]
pub struct Clause {
    /// 0 catch, 1 filter, 2 finally.
    pub flags: u32,
    pub protected: (u32, u32),
    pub handler: (u32, u32),
    pub class_or_filter: u32,
}

/// A column as the file has it. Tags are the tables' positions, which holds for all coded indices but CustomAttributeType's.
fn raw(kind: ColumnKind, value: ColumnValue) -> u32 {
    match (kind, value) {
        (ColumnKind::Coded { tag_bits, tables }, ColumnValue::Token(token)) => {
            let table = token.table();
            let tag = tables.iter().position(|t| Some(*t) == table).unwrap_or_default() as u32;
            token.row() << tag_bits | tag
        }
        (_, ColumnValue::Token(token)) => token.row(),
        (_, other) => number(other),
    }
}

fn number(value: ColumnValue) -> u32 {
    match value {
        ColumnValue::Number(number) | ColumnValue::ListStart(_, number) => number,
        ColumnValue::String(index) => index.0,
        ColumnValue::Guid(index) => index.0,
        ColumnValue::Blob(index) => index.0,
        ColumnValue::Token(token) => token.0,
        ColumnValue::Nil => 0,
    }
}

/// ECMA-335 II.24.2.4: characters for which a literal's last byte is 1.
fn is_wide(unit: u16) -> bool {
    unit > 0xFF || matches!(unit, 1..=8 | 0x0E..=0x1F | 0x27 | 0x2D | 0x7F)
}

/// ECMA-335 II.23.2.
pub fn compressed(out: &mut Vec<u8>, value: u32) {
    match value {
        0..0x80 => out.push(value as u8),
        0x80..0x4000 => out.extend_from_slice(&(value as u16 | 0x8000).to_be_bytes()),
        _ => out.extend_from_slice(&(value | 0xC000_0000).to_be_bytes()),
    }
}

fn words(out: &mut Vec<u8>, words: &[u32]) {
    out.extend(words.iter().flat_map(|word| word.to_le_bytes()));
}

fn align(size: u32, to: u32) -> u32 {
    size.next_multiple_of(to)
}

fn pad(bytes: &mut Vec<u8>, to: usize) {
    bytes.resize(bytes.len().next_multiple_of(to), 0);
}

/// DOS stub, PE32 header and one section header, ECMA-335 II.25.2. No import table: nothing needs the native loader.
fn headers(section_size: u32) -> Vec<u8> {
    const PE_OFFSET: u32 = 0x80;
    const CLI_DIRECTORY: usize = 14;
    let image_size = SECTION_RVA + align(section_size, 0x2000);
    let file_size = align(section_size, FILE_ALIGNMENT);
    let mut out = b"MZ".to_vec();
    out.resize(0x3C, 0);
    words(&mut out, &[PE_OFFSET]);
    out.resize(PE_OFFSET as usize, 0);
    out.extend_from_slice(b"PE\0\0");
    // i386 stands for any machine; one section; an optional header of 0xE0 bytes; executable, large addresses.
    words(&mut out, &[1 << 16 | 0x14C, 0, 0, 0, 0x0022 << 16 | 0xE0]);
    words(&mut out, &[0x0030_010B, file_size, 0, 0, 0, SECTION_RVA, 0]);
    words(&mut out, &[0x0040_0000, 0x2000, FILE_ALIGNMENT, 4, 0, 4, 0]);
    words(&mut out, &[image_size, SECTION_OFFSET, 0]);
    // Console; no execution of data, dynamic base, no structured exceptions.
    words(&mut out, &[0x8540 << 16 | 3, 0x10_0000, 0x1000, 0x10_0000, 0x1000, 0, 16]);
    for directory in 0..16 {
        let is_cli = directory == CLI_DIRECTORY;
        words(&mut out, if is_cli { &[SECTION_RVA, CLI_HEADER_SIZE] } else { &[0, 0] });
    }
    out.extend_from_slice(b".text\0\0\0");
    words(&mut out, &[section_size, SECTION_RVA, file_size, SECTION_OFFSET, 0, 0, 0, 0x6000_0020]);
    out
}

/// The bytes of one method's code, with labels.
#[derive(Default)]
pub struct Code {
    pub bytes: Vec<u8>,
    labels: Vec<Option<u32>>,
    /// (where the four bytes are, target, offset that the branch is relative to).
    fixups: Vec<(usize, Label, u32)>,
    clauses: Vec<PendingClause>,
}

/// A place in the code, known later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label(u32);

struct PendingClause {
    flags: u32,
    protected: (Label, Label),
    handler: (Label, Label),
    class: u32,
    filter: Option<Label>,
}

impl Code {
    pub fn op(&mut self, op: Opcode) {
        let value = op.value();
        if value > 0xFF {
            self.bytes.push((value >> 8) as u8);
        }
        self.bytes.push(value as u8);
    }

    pub fn op_token(&mut self, op: Opcode, token: impl Into<Token>) {
        self.op(op);
        words(&mut self.bytes, &[token.into().0]);
    }

    /// `op` with a local or an argument, in its two-byte form.
    pub fn op_variable(&mut self, op: Opcode, number: u16) {
        self.op(op);
        self.bytes.extend_from_slice(&number.to_le_bytes());
    }

    pub fn ldc_i4(&mut self, value: i32) {
        match i8::try_from(value) {
            Ok(small @ -1..=8) => self.bytes.push((0x16 + i16::from(small)) as u8),
            Ok(small) => {
                self.op(Opcode::LdcI4S);
                self.bytes.push(small as u8);
            }
            Err(_) => {
                self.op(Opcode::LdcI4);
                words(&mut self.bytes, &[value as u32]);
            }
        }
    }

    /// `ldc.i8` or `ldc.r8` with these bits.
    pub fn op_64(&mut self, op: Opcode, bits: u64) {
        self.op(op);
        self.bytes.extend_from_slice(&bits.to_le_bytes());
    }

    /// `ldc.r4` with these bits.
    pub fn op_32(&mut self, op: Opcode, bits: u32) {
        self.op(op);
        words(&mut self.bytes, &[bits]);
    }

    pub fn label(&mut self) -> Label {
        self.labels.push(None);
        Label(self.labels.len() as u32 - 1)
    }

    /// The label is here.
    pub fn place(&mut self, label: Label) {
        self.labels[label.0 as usize] = Some(self.bytes.len() as u32);
    }

    pub fn here(&mut self) -> Label {
        let label = self.label();
        self.place(label);
        label
    }

    pub fn branch(&mut self, op: Opcode, target: Label) {
        self.op(op);
        let next = self.bytes.len() as u32 + 4;
        self.fixups.push((self.bytes.len(), target, next));
        words(&mut self.bytes, &[0]);
    }

    pub fn switch(&mut self, targets: &[Label]) {
        self.op(Opcode::Switch);
        words(&mut self.bytes, &[targets.len() as u32]);
        let next = self.bytes.len() as u32 + 4 * targets.len() as u32;
        for target in targets {
            self.fixups.push((self.bytes.len(), *target, next));
            words(&mut self.bytes, &[0]);
        }
    }

    /// Clauses are added inner before outer (ECMA-335 II.19).
    pub fn catch(&mut self, protected: (Label, Label), handler: (Label, Label), class: Token) {
        self.clauses.push(PendingClause {
            flags: 0,
            protected,
            handler,
            class: class.0,
            filter: None,
        });
    }

    pub fn filter(&mut self, protected: (Label, Label), filter: Label, handler: (Label, Label)) {
        let filter = Some(filter);
        self.clauses.push(PendingClause { flags: 1, protected, handler, class: 0, filter });
    }

    pub fn finally(&mut self, protected: (Label, Label), handler: (Label, Label)) {
        self.clauses.push(PendingClause { flags: 2, protected, handler, class: 0, filter: None });
    }

    /// The code and its clauses. Panics on a label that was never placed, which is the emitter's mistake.
    pub fn finish(mut self) -> (Vec<u8>, Vec<Clause>) {
        let offset = |label: Label| self.labels[label.0 as usize].expect("every label is placed");
        for (at, target, next) in &self.fixups {
            let relative = offset(*target).wrapping_sub(*next);
            self.bytes[*at..*at + 4].copy_from_slice(&relative.to_le_bytes());
        }
        let clauses = self.clauses.iter().map(|c| Clause {
            flags: c.flags,
            protected: (offset(c.protected.0), offset(c.protected.1)),
            handler: (offset(c.handler.0), offset(c.handler.1)),
            class_or_filter: c.filter.map_or(c.class, offset),
        });
        let clauses = clauses.collect();
        (self.bytes, clauses)
    }
}
