//! For tests: builds a metadata root from rows, so that a test can say what no compiler writes.

use std::collections::BTreeMap;

use crate::module::Metadata;
use crate::pe::{Bytes, Extent};
use crate::schema::{ColumnKind, Table};
use crate::tables::{RowCounts, column_width};

#[derive(Default)]
pub(crate) struct Root {
    /// Name the table stream `#-`.
    pub(crate) is_unoptimized: bool,
    rows: BTreeMap<Table, Vec<Vec<u32>>>,
    strings: Vec<u8>,
    blobs: Vec<u8>,
}

impl Root {
    pub(crate) fn new() -> Self {
        Self { strings: vec![0], blobs: vec![0], ..Self::default() }
    }

    /// Adds a row of raw column values.
    pub(crate) fn row(&mut self, table: Table, columns: &[u32]) {
        assert_eq!(columns.len(), table.columns().len());
        self.rows.entry(table).or_default().push(columns.to_vec());
    }

    pub(crate) fn string(&mut self, text: &str) -> u32 {
        let index = self.strings.len() as u32;
        self.strings.extend(text.bytes());
        self.strings.push(0);
        index
    }

    pub(crate) fn blob(&mut self, bytes: &[u8]) -> u32 {
        let index = self.blobs.len() as u32;
        match bytes.len() as u32 {
            length @ 0..0x80 => self.blobs.push(length as u8),
            length => self.blobs.extend((length | 0xC000_0000).to_be_bytes()),
        }
        self.blobs.extend(bytes);
        index
    }

    /// The table stream, II.24.2.6.
    fn tables(&self) -> Vec<u8> {
        let heap_sizes =
            u8::from(self.strings.len() > 0xFFFF) | u8::from(self.blobs.len() > 0xFFFF) << 2;
        let mut counts: RowCounts = [0; _];
        let mut present = 0u64;
        for (table, rows) in &self.rows {
            counts[usize::from(table.number())] = rows.len() as u32;
            present |= 1 << table.number();
        }
        let mut stream = vec![0, 0, 0, 0, 2, 0, heap_sizes, 1];
        stream.extend(present.to_le_bytes());
        stream.extend(0u64.to_le_bytes());
        for rows in self.rows.values() {
            stream.extend((rows.len() as u32).to_le_bytes());
        }
        for (table, rows) in &self.rows {
            let kinds: &[ColumnKind] = table.column_kinds();
            for (value, kind) in rows.iter().flat_map(|row| row.iter().zip(kinds)) {
                let width = usize::from(column_width(*kind, heap_sizes, &counts));
                stream.extend(&value.to_le_bytes()[..width]);
            }
        }
        stream
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let tables_name: &[u8; 4] = if self.is_unoptimized { b"#-\0\0" } else { b"#~\0\0" };
        let streams: [(&[u8], Vec<u8>); 3] = [
            (tables_name, self.tables()),
            (b"#Strings\0\0\0\0", self.strings.clone()),
            (b"#Blob\0\0\0", self.blobs.clone()),
        ];
        let mut header = 0x424A_5342u32.to_le_bytes().to_vec();
        header.extend([1, 0, 1, 0, 0, 0, 0, 0, 4, 0, 0, 0]);
        header.extend(b"v1\0\0");
        header.extend([0, 0, streams.len() as u8, 0]);
        let names: usize = streams.iter().map(|(name, _)| name.len()).sum();
        let mut offset = header.len() + 8 * streams.len() + names;
        let mut bodies = Vec::new();
        for (name, body) in streams {
            header.extend((offset as u32).to_le_bytes());
            header.extend((body.len() as u32).to_le_bytes());
            header.extend(name);
            offset += body.len();
            bodies.extend(body);
        }
        header.extend(bodies);
        header
    }

    pub(crate) fn metadata(&self) -> Metadata {
        let bytes = self.bytes();
        let root = Extent { start: 0, length: bytes.len() as u32 };
        Metadata::parse(Bytes::from(bytes), root).unwrap()
    }
}
