//! Memory that lives as long as the engine: method records, maps, dictionaries.
//! Owns the boxes, so that dropping an engine frees them.

use parking_lot::Mutex;

#[derive(Default)]
pub struct Keep {
    boxes: Mutex<Vec<Box<dyn Kept>>>,
}

/// Anything that may be kept: it is only dropped.
trait Kept {}
impl<T: ?Sized> Kept for T {}

/// A leaked box that others point into; dropping this frees it.
struct Held<T: ?Sized>(*mut T);

#[allow(unsafe_code, reason = "takes the leaked box back")]
impl<T: ?Sized> Drop for Held<T> {
    fn drop(&mut self) {
        // SAFETY: made by `Box::into_raw` and freed once.
        drop(unsafe { Box::from_raw(self.0) });
    }
}

// SAFETY: see `Held`: nothing is reached through it.
#[allow(unsafe_code, reason = "a list of boxes that are only dropped")]
unsafe impl Send for Keep {}
// SAFETY: as above; the list is locked.
#[allow(unsafe_code, reason = "a list of boxes that are only dropped")]
unsafe impl Sync for Keep {}

impl Keep {
    /// Keeps a value at a stable address.
    pub fn value<T: 'static>(&self, value: T) -> *mut T {
        let address = Box::into_raw(Box::new(value));
        self.boxes.lock().push(Box::new(Held(address)));
        address
    }
    /// Keeps a slice at a stable address.
    pub fn slice<T: 'static>(&self, values: Vec<T>) -> *mut T {
        let address = Box::into_raw(values.into_boxed_slice());
        self.boxes.lock().push(Box::new(Held(address)));
        address.cast::<T>()
    }
}
