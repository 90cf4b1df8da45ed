//! A cell for each row of a table, allocated by the page as rows are asked for: big assemblies have
//! tens of thousands of rows of which a program touches few.

use std::sync::OnceLock;

const PAGE: usize = 32;

type Page<T> = Box<[OnceLock<T>; PAGE]>;

pub(crate) struct RowCells<T> {
    pages: Box<[OnceLock<Page<T>>]>,
}

impl<T> RowCells<T> {
    pub fn new(row_count: u32) -> Self {
        let pages = (row_count as usize).div_ceil(PAGE);
        Self { pages: (0..pages).map(|_| OnceLock::new()).collect() }
    }

    /// The cell of the row at `index`, from 0; `None` when there is no such page.
    pub fn cell(&self, index: usize) -> Option<&OnceLock<T>> {
        let page = self.pages.get(index / PAGE)?;
        let page = page.get_or_init(|| Box::new(std::array::from_fn(|_| OnceLock::new())));
        page.get(index % PAGE)
    }
}

/// The value of a cell, computed outside of it: computing may recurse, and two threads may both do
/// it; one result is published.
pub(crate) fn cached<T>(cell: &OnceLock<T>, compute: impl FnOnce() -> T) -> &T {
    match cell.get() {
        Some(value) => value,
        None => {
            let value = compute();
            cell.get_or_init(|| value)
        }
    }
}

/// The same for a fact that may fail: a failure is kept too, and cloned for the caller.
pub(crate) fn cached_result<T, E: Clone>(
    cell: &OnceLock<Result<T, E>>,
    compute: impl FnOnce() -> Result<T, E>,
) -> Result<&T, E> {
    cached(cell, compute).as_ref().map_err(E::clone)
}
