//! Where the rows of each table lie, and reading them. ECMA-335 II.24.2.6. Owns column widths,
//! which depend on heap sizes and row counts. Reading a row decodes all its columns and checks
//! nothing about where they point.

use crate::error::{ErrorKind, Location, MetadataError, Result};
use crate::pe::Extent;
use crate::reader::Reader;
use crate::schema::{ColumnKind, MAX_COLUMNS, MAX_ROWS, Row, TABLE_COUNT, Table};

/// One table: where it starts in the file, how many rows, and where each column ends in a row.
#[derive(Clone, Copy, Debug, Default)]
struct Layout {
    start: u32,
    rows: u32,
    row_size: u8,
    ends: [u8; MAX_COLUMNS],
}

/// All tables of one metadata root.
#[derive(Debug)]
pub(crate) struct Tables {
    layouts: [Layout; TABLE_COUNT],
    sorted: u64,
}

/// Row counts by table number.
pub type RowCounts = [u32; TABLE_COUNT];

/// The #Pdb stream. Portable PDB v1.0.
#[derive(Debug)]
pub(crate) struct PdbHeader {
    pub(crate) id: [u8; 20],
    pub(crate) entry_point: u32,
    /// Of the module that the PDB describes: they decide the width of columns that point there.
    pub(crate) row_counts: RowCounts,
}

impl PdbHeader {
    pub(crate) fn parse(bytes: &[u8], location: Location) -> Result<Self> {
        let mut reader = Reader::new(bytes, location);
        let mut id = [0; 20];
        id.copy_from_slice(reader.take(20)?);
        let entry_point = reader.u32()?;
        let present = reader.u64()?;
        Ok(Self { id, entry_point, row_counts: row_counts(&mut reader, present)? })
    }
}

/// One count for each bit of `present`.
fn row_counts(reader: &mut Reader<'_>, present: u64) -> Result<RowCounts> {
    let mut counts = [0; TABLE_COUNT];
    for number in 0..64 {
        if present & (1 << number) == 0 {
            continue;
        }
        let count = reader.u32()?;
        if Table::from_number(number).is_none() {
            return Err(reader.error_before(ErrorKind::UnknownTable, 4));
        }
        if count > MAX_ROWS {
            return Err(reader.error_before(ErrorKind::TooManyRows, 4));
        }
        counts[usize::from(number)] = count;
    }
    Ok(counts)
}

impl Tables {
    /// Reads the header of the table stream at `stream` of `file`; `external` are the row counts of
    /// a PDB's module.
    pub(crate) fn parse(
        file: &[u8],
        stream: Extent,
        root_offset: u32,
        external: Option<&RowCounts>,
    ) -> Result<Self> {
        let location = Location::Root { offset: stream.start - root_offset };
        let bytes = stream.slice(file).ok_or(MetadataError::new(ErrorKind::Truncated, location))?;
        let mut reader = Reader::new(bytes, location);
        reader.skip(6)?;
        let heap_sizes = reader.u8()?;
        reader.skip(1)?;
        let present = reader.u64()?;
        let sorted = reader.u64()?;
        let own = row_counts(&mut reader, present)?;
        // Bit 6: four bytes of extra data that nobody defines.
        if heap_sizes & 0x40 != 0 {
            reader.skip(4)?;
        }

        let mut all = own;
        if let Some(external) = external {
            for (count, more) in all.iter_mut().zip(external) {
                *count = (*count).max(*more);
            }
        }
        let mut layouts = [Layout::default(); TABLE_COUNT];
        let mut start = reader.position() as u64;
        for table in Table::ALL {
            let layout = &mut layouts[usize::from(table.number())];
            let mut end = 0;
            for (column, kind) in table.column_kinds().iter().enumerate() {
                end += column_width(*kind, heap_sizes, &all);
                layout.ends[column] = end;
            }
            layout.row_size = end;
            layout.rows = own[usize::from(table.number())];
            let next = start + u64::from(layout.rows) * u64::from(end);
            if next > bytes.len() as u64 {
                return Err(reader.error(ErrorKind::TableStreamTooSmall));
            }
            layout.start = stream.start + start as u32;
            start = next;
        }
        Ok(Self { layouts, sorted })
    }

    fn layout(&self, table: Table) -> &Layout {
        &self.layouts[usize::from(table.number())]
    }

    pub(crate) fn row_count(&self, table: Table) -> u32 {
        self.layout(table).rows
    }

    /// What the file claims; nothing here relies on it.
    pub(crate) fn is_sorted(&self, table: Table) -> bool {
        self.sorted & (1 << table.number()) != 0
    }

    /// The bytes of a row, from 1.
    fn row_bytes<'f>(&self, file: &'f [u8], table: Table, row: u32) -> Option<&'f [u8]> {
        let layout = self.layout(table);
        if row == 0 || row > layout.rows {
            return None;
        }
        let size = usize::from(layout.row_size);
        let start = layout.start as usize + (row - 1) as usize * size;
        file.get(start..start + size)
    }

    pub(crate) fn read<R: Row>(&self, file: &[u8], row: u32) -> Result<R> {
        let error = |kind| MetadataError::new(kind, Location::Row { table: R::TABLE, row });
        let bytes =
            self.row_bytes(file, R::TABLE, row).ok_or_else(|| error(ErrorKind::RowOutOfRange))?;
        let ends = &self.layout(R::TABLE).ends;
        let (mut column, mut start) = (0, 0);
        R::from_columns(|| {
            let end = usize::from(ends[column]);
            let raw = little_endian(&bytes[start..end]);
            (column, start) = (column + 1, end);
            raw
        })
        .map_err(error)
    }

    /// One column as stored; 0 when the row does not exist.
    pub(crate) fn read_column(&self, file: &[u8], table: Table, row: u32, column: usize) -> u32 {
        let ends = &self.layout(table).ends;
        let start = if column == 0 { 0 } else { usize::from(ends[column - 1]) };
        let bytes = self.row_bytes(file, table, row);
        bytes.and_then(|bytes| bytes.get(start..usize::from(ends[column]))).map_or(0, little_endian)
    }
}

fn little_endian(bytes: &[u8]) -> u32 {
    match *bytes {
        [a, b] => u32::from(u16::from_le_bytes([a, b])),
        [a, b, c, d] => u32::from_le_bytes([a, b, c, d]),
        _ => 0,
    }
}

/// 2 or 4 bytes.
pub fn column_width(kind: ColumnKind, heap_sizes: u8, rows: &RowCounts) -> u8 {
    let wide = |wide: bool| if wide { 4 } else { 2 };
    let count = |table: Table| rows[usize::from(table.number())];
    match kind {
        ColumnKind::U16 => 2,
        ColumnKind::U32 => 4,
        ColumnKind::String => wide(heap_sizes & 1 != 0),
        ColumnKind::Guid => wide(heap_sizes & 2 != 0),
        ColumnKind::Blob => wide(heap_sizes & 4 != 0),
        ColumnKind::Row(table) => wide(count(table) > 0xFFFF),
        ColumnKind::Coded { tag_bits, tables } => {
            wide(tables.iter().any(|table| count(*table) >= 1 << (16 - tag_bits)))
        }
    }
}
