//! The C calling convention: where arguments and results go, and the jump itself.
//! Owns the classes of System V x86-64 and AAPCS64. Must not know managed types or marshalling.
//!
//! Both conventions are the same picture: integer registers, floating-point registers, words on the stack, one register for the
//! address of a large result. `Registers` is that picture; `Registers::call` loads it, calls, and stores what came back.

use abi::Addr;

/// Words of arguments on the stack, at most.
pub const STACK_WORDS: usize = 64;

#[cfg(target_arch = "x86_64")]
const INTEGERS: usize = 6;
#[cfg(not(target_arch = "x86_64"))]
const INTEGERS: usize = 8;
const FLOATS: usize = 8;

/// Where 8 bytes of a small structure travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Integer,
    Float,
}

/// How a value of some bytes is passed or returned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passing {
    /// In registers, 8 bytes each (all of them, or all on the stack).
    Words(Vec<Class>),
    #[cfg_attr(target_arch = "x86_64", allow(dead_code, reason = "only AAPCS64 has it"))]
    /// A homogeneous aggregate of AAPCS64: each member in a floating-point register.
    Members { count: usize, size: usize },
    /// Too large: by value on the stack (System V), by address of a copy (AAPCS64); results through a buffer of the caller.
    Memory(usize),
}

/// More arguments than there is room for.
#[derive(Debug)]
pub struct TooManyArguments;

#[repr(C)]
pub struct Registers {
    integers: [u64; INTEGERS],
    floats: [u64; FLOATS],
    /// AAPCS64: x8.
    large_result: u64,
    function: u64,
    stack_count: u64,
    integer_results: [u64; 2],
    float_results: [u64; 4],
    stack: [u64; STACK_WORDS],
    integers_used: usize,
    floats_used: usize,
}

/// Offsets in bytes for the assembly below.
mod offset {
    use super::Registers;
    use core::mem::offset_of;
    pub const FLOATS: usize = offset_of!(Registers, floats);
    pub const LARGE_RESULT: usize = offset_of!(Registers, large_result);
    pub const FUNCTION: usize = offset_of!(Registers, function);
    pub const STACK_COUNT: usize = offset_of!(Registers, stack_count);
    pub const INTEGER_RESULTS: usize = offset_of!(Registers, integer_results);
    pub const FLOAT_RESULTS: usize = offset_of!(Registers, float_results);
    pub const STACK: usize = offset_of!(Registers, stack);
}

impl Registers {
    pub fn new(function: usize) -> Registers {
        Registers {
            integers: [0; INTEGERS],
            floats: [0; FLOATS],
            large_result: 0,
            function: function as u64,
            stack_count: 0,
            integer_results: [0; 2],
            float_results: [0; 4],
            stack: [0; STACK_WORDS],
            integers_used: 0,
            floats_used: 0,
        }
    }

    fn push_stack(&mut self, word: u64) -> Result<(), TooManyArguments> {
        let at = self.stack_count as usize;
        *self.stack.get_mut(at).ok_or(TooManyArguments)? = word;
        self.stack_count += 1;
        Ok(())
    }

    /// The address of the buffer for a result that does not fit into registers.
    pub fn set_large_result(&mut self, buffer: Addr) {
        if cfg!(target_arch = "x86_64") {
            self.integers[0] = buffer.0 as u64;
            self.integers_used = 1;
        } else {
            self.large_result = buffer.0 as u64;
        }
    }

    /// The next argument; `words` are its bytes, and its copy stays where it is until the call is over.
    pub fn push(&mut self, passing: &Passing, words: &[u64]) -> Result<(), TooManyArguments> {
        match passing {
            Passing::Words(classes) => {
                let floats = classes.iter().filter(|c| **c == Class::Float).count();
                let integers = classes.len() - floats;
                let fits = self.integers_used + integers <= INTEGERS
                    && self.floats_used + floats <= FLOATS;
                for (class, word) in classes.iter().zip(words) {
                    match class {
                        _ if !fits => self.push_stack(*word)?,
                        Class::Integer => {
                            self.integers[self.integers_used] = *word;
                            self.integers_used += 1;
                        }
                        Class::Float => {
                            self.floats[self.floats_used] = *word;
                            self.floats_used += 1;
                        }
                    }
                }
                // AAPCS64 6.4.2: once something went to the stack, nothing of its kind goes back to registers.
                if !fits && !cfg!(target_arch = "x86_64") {
                    if integers > 0 {
                        self.integers_used = INTEGERS;
                    }
                    if floats > 0 {
                        self.floats_used = FLOATS;
                    }
                }
                Ok(())
            }
            Passing::Members { count, size } => {
                if self.floats_used + count > FLOATS {
                    self.floats_used = FLOATS;
                    return words.iter().try_for_each(|word| self.push_stack(*word));
                }
                for member in 0..*count {
                    let at = member * size;
                    let word = words[at / 8] >> (at % 8 * 8);
                    self.floats[self.floats_used] =
                        if *size == 4 { word & 0xFFFF_FFFF } else { word };
                    self.floats_used += 1;
                }
                Ok(())
            }
            Passing::Memory(_) if cfg!(target_arch = "x86_64") => {
                words.iter().try_for_each(|word| self.push_stack(*word))
            }
            Passing::Memory(_) => {
                let address = words.as_ptr() as u64;
                self.push(&Passing::Words(vec![Class::Integer]), &[address])
            }
        }
    }

    /// Writes the bytes of a result that came in registers.
    pub fn result(&self, passing: &Passing, words: &mut [u64]) {
        match passing {
            Passing::Words(classes) => {
                let (mut integers, mut floats) = (0, 0);
                for (class, word) in classes.iter().zip(words) {
                    match class {
                        Class::Integer => {
                            *word = self.integer_results[integers];
                            integers += 1;
                        }
                        Class::Float => {
                            *word = self.float_results[floats];
                            floats += 1;
                        }
                    }
                }
            }
            Passing::Members { count, size } => {
                words.fill(0);
                for member in 0..*count {
                    let at = member * size;
                    let value = self.float_results[member];
                    let value = if *size == 4 { value & 0xFFFF_FFFF } else { value };
                    words[at / 8] |= value << (at % 8 * 8);
                }
            }
            Passing::Memory(_) => {}
        }
    }

    /// # Safety
    /// The function exists, takes these arguments, and may be called from here.
    #[inline(never)]
    #[cfg(target_arch = "x86_64")]
    pub unsafe fn call(&mut self) {
        // SAFETY: the caller's promise; rsp is restored from a register that the callee preserves.
        unsafe {
            core::arch::asm!(
                "mov r12, rsp",
                "and rsp, -16",
                "mov rax, [r13 + {stack_count}]",
                "lea r10, [r13 + {stack}]",
                "test rax, 1",
                "jz 2f",
                "sub rsp, 8",
                "2:",
                "test rax, rax",
                "jz 3f",
                "dec rax",
                "push qword ptr [r10 + rax * 8]",
                "jmp 2b",
                "3:",
                "mov rdi, [r13]",
                "mov rsi, [r13 + 8]",
                "mov rdx, [r13 + 16]",
                "mov rcx, [r13 + 24]",
                "mov r8, [r13 + 32]",
                "mov r9, [r13 + 40]",
                "movsd xmm0, [r13 + {floats}]",
                "movsd xmm1, [r13 + {floats} + 8]",
                "movsd xmm2, [r13 + {floats} + 16]",
                "movsd xmm3, [r13 + {floats} + 24]",
                "movsd xmm4, [r13 + {floats} + 32]",
                "movsd xmm5, [r13 + {floats} + 40]",
                "movsd xmm6, [r13 + {floats} + 48]",
                "movsd xmm7, [r13 + {floats} + 56]",
                // Variadic functions want the number of floating-point registers.
                "mov eax, 8",
                "call qword ptr [r13 + {function}]",
                "mov rsp, r12",
                "mov [r13 + {integer_results}], rax",
                "mov [r13 + {integer_results} + 8], rdx",
                "movsd [r13 + {float_results}], xmm0",
                "movsd [r13 + {float_results} + 8], xmm1",
                in("r13") &raw mut *self,
                out("r12") _,
                stack_count = const offset::STACK_COUNT,
                stack = const offset::STACK,
                floats = const offset::FLOATS,
                function = const offset::FUNCTION,
                integer_results = const offset::INTEGER_RESULTS,
                float_results = const offset::FLOAT_RESULTS,
                clobber_abi("C"),
            );
        }
        let _ = offset::LARGE_RESULT;
    }

    /// # Safety
    /// The function exists, takes these arguments, and may be called from here.
    #[inline(never)]
    #[cfg(target_arch = "aarch64")]
    pub unsafe fn call(&mut self) {
        // SAFETY: the caller's promise; sp is restored from a register that the callee preserves.
        unsafe {
            core::arch::asm!(
                "mov x20, sp",
                "ldr x9, [x21, #{stack_count}]",
                "add x10, x21, #{stack}",
                "add x11, x9, #1",
                "and x11, x11, #-2",
                "sub x12, x20, x11, lsl #3",
                "mov sp, x12",
                "mov x11, #0",
                "2:",
                "cmp x11, x9",
                "b.hs 3f",
                "ldr x13, [x10, x11, lsl #3]",
                "str x13, [x12, x11, lsl #3]",
                "add x11, x11, #1",
                "b 2b",
                "3:",
                "ldp x0, x1, [x21]",
                "ldp x2, x3, [x21, #16]",
                "ldp x4, x5, [x21, #32]",
                "ldp x6, x7, [x21, #48]",
                "ldp d0, d1, [x21, #{floats}]",
                "ldp d2, d3, [x21, #{floats} + 16]",
                "ldp d4, d5, [x21, #{floats} + 32]",
                "ldp d6, d7, [x21, #{floats} + 48]",
                "ldr x8, [x21, #{large_result}]",
                "ldr x9, [x21, #{function}]",
                "blr x9",
                "mov sp, x20",
                "stp x0, x1, [x21, #{integer_results}]",
                "stp d0, d1, [x21, #{float_results}]",
                "stp d2, d3, [x21, #{float_results} + 16]",
                in("x21") &raw mut *self,
                out("x20") _,
                stack_count = const offset::STACK_COUNT,
                stack = const offset::STACK,
                floats = const offset::FLOATS,
                large_result = const offset::LARGE_RESULT,
                function = const offset::FUNCTION,
                integer_results = const offset::INTEGER_RESULTS,
                float_results = const offset::FLOAT_RESULTS,
                clobber_abi("C"),
            );
        }
    }
}
