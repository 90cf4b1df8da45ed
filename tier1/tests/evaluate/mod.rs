//! Runs SSA, slowly: what tests compare the compiler with. Scalars, stack slots, arrays, control, handlers. Every call is one of
//! `callee`, which completes or suspends as its awaits are told to; a frame that sleeps loses all that its continuation does not keep.
//! Memory is a list of blocks of bytes; an address is a block's number in the upper half and an offset in the lower.

use abi::ExceptionKind;
use abi::continuation::ContinuationFlags;
use abi::helpers::HelperId;
use ir::{Cond, ContLayout, MemType, semantics};
use std::collections::HashMap;
use tier1::ssa::{
    Block, BlockCall, Func, Inst, InstId, Region, RegionKind, StackSlot, Type, Value,
};

/// What a run ended with.
#[derive(Clone, PartialEq, Debug)]
pub enum Outcome {
    Returns(Vec<u64>),
    Throws(ExceptionKind),
    /// An instruction that the evaluator does not know.
    Unknown(String),
    /// More steps than any test needs.
    TooLong,
}

enum Stop {
    Throw(ExceptionKind),
    Unknown(String),
}

enum Next {
    Instruction,
    Go(BlockCall),
    Return(Vec<u64>),
    EndHandler,
}

/// Where an exception goes.
enum Found {
    Handler(Block),
    /// A finally handler threw another, which was caught.
    Returned(Vec<u64>),
    Nothing,
}

const MOST_STEPS: u32 = 200_000;

pub struct Machine<'f> {
    func: &'f Func,
    values: Vec<u64>,
    memory: Vec<Vec<u8>>,
    slots: HashMap<StackSlot, u64>,
    caught: Vec<ExceptionKind>,
    steps: u32,
    thread: HashMap<u32, u64>,
    awaits: Option<Awaits<'f>>,
    /// What the callee that suspended will end with, and the point of the frame that waits for it.
    pending: Result<u64, ExceptionKind>,
    point: usize,
}

/// When callees suspend, by the bits of a number that turns.
#[derive(Clone, Copy)]
pub struct Awaits<'f> {
    pub layout: &'f ContLayout,
    pub pattern: u32,
}

/// The method that functions call: (a * 31) ^ b, or an exception.
pub fn callee(a: i32, b: i32) -> Result<i32, ExceptionKind> {
    let value = a.wrapping_mul(31) ^ b;
    if value & 7 == 5 { Err(ExceptionKind::DivideByZero) } else { Ok(value) }
}

const CONTINUATION: u32 = abi::context::thread_offset::continuation as u32;

pub fn run(func: &Func, arguments: &[u64], awaits: Option<Awaits<'_>>) -> Outcome {
    let mut machine = Machine {
        func,
        values: vec![0; func.values.len()],
        memory: vec![Vec::new()],
        slots: HashMap::new(),
        caught: Vec::new(),
        steps: 0,
        thread: HashMap::new(),
        awaits,
        pending: Ok(0),
        point: 0,
    };
    let entry = func.entry();
    machine.enter(entry, arguments);
    let mut ended = machine.run_from(entry);
    while let Ok(Next::Return(_)) = ended {
        let continuation = machine.thread.insert(CONTINUATION, 0).unwrap_or(0);
        if continuation == 0 {
            break;
        }
        ended = machine.wake(continuation);
    }
    match ended {
        Ok(Next::Return(values)) => Outcome::Returns(values),
        Ok(_) => Outcome::Unknown("handler outside".into()),
        Err(Stop::Throw(kind)) => Outcome::Throws(kind),
        Err(Stop::Unknown(text)) if text == "too long" => Outcome::TooLong,
        Err(Stop::Unknown(text)) => Outcome::Unknown(text),
    }
}

impl Machine<'_> {
    fn new_block(&mut self, bytes: Vec<u8>) -> u64 {
        self.memory.push(bytes);
        (self.memory.len() as u64 - 1) << 32
    }

    /// A new frame.
    fn enter(&mut self, block: Block, arguments: &[u64]) {
        self.values.fill(0xDEAD_DEAD_DEAD_DEAD);
        for index in 0..self.func.stack_slots.len() {
            // Raw words hold anything at first.
            let words = &self.func.stack_slots[index].words;
            let mut bytes = Vec::new();
            for word in words {
                let filler = if *word == abi::WordKind::Raw { 0xA5 } else { 0 };
                bytes.extend([filler; 8]);
            }
            let address = self.new_block(bytes);
            self.slots.insert(StackSlot(index as u32), address);
        }
        for (param, value) in self.func.block(block).params.iter().zip(arguments) {
            self.set(*param, *value);
        }
    }

    /// What the frame waited for has ended.
    fn wake(&mut self, continuation: u64) -> Result<Next, Stop> {
        let Some(awaits) = self.awaits else { return Err(Stop::Unknown("suspended".into())) };
        let point = &awaits.layout.points[self.point];
        match self.pending {
            Ok(value) => {
                let (offset, _) = awaits.layout.result_area.expect("awaits give results");
                self.store(MemType::I4, continuation + offset as u64, value)?;
            }
            Err(kind) => {
                let index = point.flags.exception_index();
                let Some(offset) = ContinuationFlags::field_offset(index) else {
                    return Err(Stop::Throw(kind));
                };
                self.store(MemType::I8, continuation + offset as u64, kind as u64 + 1)?;
            }
        }
        let entries = &self.func.resume_entries;
        let entry = entries.iter().find(|entry| entry.state as usize == self.point);
        let entry = entry.expect("an entry for each point").block;
        self.enter(entry, &[continuation]);
        self.run_from(entry)
    }

    fn call(&mut self, args: &[u64]) -> Result<u64, Stop> {
        let result = callee(args[0] as i32, args[1] as i32).map(|value| value as u32 as u64);
        if let Some(awaits) = &mut self.awaits {
            awaits.pattern = awaits.pattern.rotate_right(1);
            if awaits.pattern & 1 != 0 {
                self.pending = result;
                self.thread.insert(CONTINUATION, u64::MAX);
                return Ok(0);
            }
        }
        result.map_err(Stop::Throw)
    }

    /// Values are kept as their type's bits, zero-extended.
    fn set(&mut self, value: Value, bits: u64) {
        let bits = match self.func.ty(value) {
            Type::I32 | Type::F32 => bits as u32 as u64,
            _ => bits,
        };
        self.values[value.index()] = bits;
    }
    fn get(&self, value: Value) -> u64 {
        self.values[value.index()]
    }
    fn i32(&self, value: Value) -> i32 {
        self.get(value) as i32
    }
    fn i64(&self, value: Value) -> i64 {
        self.get(value) as i64
    }
    fn is_32(&self, value: Value) -> bool {
        self.func.ty(value).size() == 4
    }

    /// Until the function returns, throws, or a handler ends.
    fn run_from(&mut self, start: Block) -> Result<Next, Stop> {
        let mut block = start;
        loop {
            match self.block(block) {
                Ok(Next::Go(call)) => {
                    let args: Vec<u64> =
                        self.func.list(call.args).iter().map(|value| self.get(*value)).collect();
                    let params = self.func.block(call.block).params.clone();
                    for (param, value) in params.iter().zip(args) {
                        self.set(*param, value);
                    }
                    block = call.block;
                }
                Err(Stop::Throw(kind)) => match self.find_handler(block, kind)? {
                    Found::Handler(handler) => block = handler,
                    Found::Returned(values) => return Ok(Next::Return(values)),
                    Found::Nothing => return Err(Stop::Throw(kind)),
                },
                other => return other,
            }
        }
    }

    /// Finally handlers on the way run; the catch handler to go on in.
    fn find_handler(&mut self, block: Block, kind: ExceptionKind) -> Result<Found, Stop> {
        let mut at: Option<Region> = self.func.block(block).region;
        while let Some(region) = at {
            let data = self.func.regions[region.index()];
            match data.kind {
                RegionKind::Catch(_) => {
                    self.caught.push(kind);
                    return Ok(Found::Handler(data.handler));
                }
                RegionKind::Filter(_) => return Err(Stop::Unknown("filter".into())),
                RegionKind::Finally | RegionKind::Fault => {
                    // An exception inside it may be caught, and the function go on there.
                    if let Next::Return(values) = self.run_from(data.handler)? {
                        return Ok(Found::Returned(values));
                    }
                }
            }
            at = data.parent;
        }
        Ok(Found::Nothing)
    }

    fn block(&mut self, block: Block) -> Result<Next, Stop> {
        for id in &self.func.block(block).insts {
            self.steps += 1;
            if self.steps > MOST_STEPS {
                return Err(Stop::Unknown("too long".into()));
            }
            match self.instruction(*id)? {
                Next::Instruction => {}
                next => return Ok(next),
            }
        }
        Err(Stop::Unknown("end of block".into()))
    }

    fn bytes(&mut self, address: u64, size: u32) -> Result<&mut [u8], Stop> {
        let (block, at) = ((address >> 32) as usize, address as u32 as usize);
        let bytes = self.memory.get_mut(block).and_then(|b| b.get_mut(at..at + size as usize));
        bytes.ok_or_else(|| Stop::Unknown(format!("access of {address:#x}")))
    }
    fn load(&mut self, mem: MemType, address: u64) -> Result<u64, Stop> {
        let mut word = [0; 8];
        word[..mem.size() as usize].copy_from_slice(self.bytes(address, mem.size())?);
        let bits = u64::from_le_bytes(word);
        Ok(match mem {
            MemType::I1 => bits as i8 as i32 as u32 as u64,
            MemType::I2 => bits as i16 as i32 as u32 as u64,
            _ => bits,
        })
    }
    fn store(&mut self, mem: MemType, address: u64, value: u64) -> Result<(), Stop> {
        let size = mem.size();
        self.bytes(address, size)?.copy_from_slice(&value.to_le_bytes()[..size as usize]);
        Ok(())
    }
    fn slot(&self, slot: StackSlot, offset: u32) -> u64 {
        self.slots[&slot] + offset as u64
    }
    fn copy(&mut self, to: u64, from: u64, size: u32) -> Result<(), Stop> {
        let bytes = self.bytes(from, size)?.to_vec();
        self.bytes(to, size)?.copy_from_slice(&bytes);
        Ok(())
    }

    fn instruction(&mut self, id: InstId) -> Result<Next, Stop> {
        let inst = self.func.inst(id);
        let result = match inst {
            Inst::Jump(op) => return Ok(Next::Go(op.target)),
            Inst::Branch(op) => {
                return Ok(Next::Go(if self.i32(op.cond) != 0 { op.then } else { op.other }));
            }
            Inst::Switch(op) => {
                let index = self.get(op.index) as usize;
                let calls: Vec<BlockCall> = op.targets.in_pool(&self.func.block_calls).collect();
                return Ok(Next::Go(calls.get(index).copied().unwrap_or(op.other)));
            }
            Inst::Return(op) => {
                let values = self.func.list(op.values).iter().map(|value| self.get(*value));
                return Ok(Next::Return(values.collect()));
            }
            Inst::EndHandler(_) => return Ok(Next::EndHandler),
            Inst::ThrowKind(op) => return Err(Stop::Throw(op.exception)),
            Inst::Rethrow(_) => {
                let kind = self.caught.last().copied().unwrap_or(ExceptionKind::InvalidProgram);
                return Err(Stop::Throw(kind));
            }
            Inst::ThrowError(op) => {
                return Err(Stop::Throw(self.func.errors[op.error.index()].kind));
            }
            _ => self.compute(&inst)?,
        };
        if let (Some(bits), Some(value)) = (result, self.func.result(id)) {
            self.set(value, bits);
        }
        Ok(Next::Instruction)
    }

    /// Instructions that go on to the next one.
    fn compute(&mut self, inst: &Inst) -> Result<Option<u64>, Stop> {
        Ok(match *inst {
            Inst::StackLoad(op) => Some(self.load(op.mem, self.slot(op.slot, op.offset))?),
            Inst::StackStore(op) => {
                self.store(op.mem, self.slot(op.slot, op.offset), self.get(op.value))?;
                None
            }
            Inst::StackCopy(op) => {
                let size = self.func.layouts[op.layout.index()].size;
                let (to, from) =
                    (self.slot(op.to, op.to_offset), self.slot(op.from, op.from_offset));
                self.copy(to, from, size)?;
                None
            }
            Inst::StackZero(op) => {
                self.bytes(self.slot(op.slot, op.offset), op.size)?.fill(0);
                None
            }
            Inst::StackAddr(op) => Some(self.slot(op.slot, op.offset)),
            Inst::StackPass(op) => Some(self.slot(op.slot, 0)),
            Inst::Load(op) => Some(self.load(op.mem, self.get(op.base) + op.offset as u64)?),
            Inst::LoadFinal(op) => Some(self.load(op.mem, self.get(op.base) + op.offset as u64)?),
            Inst::Store(op) => {
                self.store(op.mem, self.get(op.base) + op.offset as u64, self.get(op.value))?;
                None
            }
            Inst::LoadIndexed(op) => {
                let at = self.element(op.base, op.index, op.scale, op.offset);
                Some(self.load(op.mem, at)?)
            }
            Inst::StoreIndexed(op) => {
                let at = self.element(op.base, op.index, op.scale, op.offset);
                self.store(op.mem, at, self.get(op.value))?;
                None
            }
            Inst::LoadStruct(op) => {
                let size = self.func.layouts[op.layout.index()].size;
                let from = self.get(op.base) + op.offset as u64;
                self.copy(self.slot(op.to, op.to_offset), from, size)?;
                None
            }
            Inst::StoreStruct(op) => {
                let size = self.func.layouts[op.layout.index()].size;
                let to = self.get(op.base) + op.offset as u64;
                self.copy(to, self.slot(op.from, op.from_offset), size)?;
                None
            }
            Inst::NewArray(op) => {
                let length = self.i32(op.length);
                if length < 0 {
                    return Err(Stop::Throw(ExceptionKind::Overflow));
                }
                let mut bytes = vec![0; 16 + length as usize * 8];
                bytes[8..12].copy_from_slice(&length.to_le_bytes());
                Some(self.new_block(bytes))
            }
            Inst::Length(op) => Some(self.load(MemType::I4, self.get(op.object) + 8)?),
            Inst::Poll(_) | Inst::Fence(_) => None,
            Inst::ThreadLoad(op) => Some(self.thread.get(&op.offset).copied().unwrap_or(0)),
            Inst::ThreadStore(op) => {
                self.thread.insert(op.offset, self.get(op.value));
                None
            }
            Inst::StoreRef(op) => {
                let at = self.get(op.base) + op.offset as u64;
                self.store(MemType::I8, at, self.get(op.value))?;
                None
            }
            Inst::Call(op) => {
                let args: Vec<u64> =
                    self.func.list(op.args).iter().map(|value| self.get(*value)).collect();
                Some(self.call(&args)?)
            }
            Inst::CatchObject(_) => Some(1 << 60),
            Inst::CallHelper(op) => {
                let args: Vec<u64> =
                    self.func.list(op.args).iter().map(|value| self.get(*value)).collect();
                match op.helper {
                    HelperId::RemR8 => {
                        Some((f64::from_bits(args[0]) % f64::from_bits(args[1])).to_bits())
                    }
                    HelperId::RemR4 => {
                        let (a, b) =
                            (f32::from_bits(args[0] as u32), f32::from_bits(args[1] as u32));
                        Some((a % b).to_bits() as u64)
                    }
                    HelperId::EndCatch => {
                        self.caught.pop();
                        None
                    }
                    HelperId::BeginSuspension => {
                        let size = self.awaits.map_or(0, |awaits| awaits.layout.size);
                        Some(match args[2] {
                            0 => self.new_block(vec![0; size as usize]),
                            reused => reused,
                        })
                    }
                    HelperId::FinishSuspension => {
                        self.point = args[1] as usize;
                        self.thread.insert(CONTINUATION, args[2]);
                        None
                    }
                    HelperId::ThrowResumed => {
                        let kind = ExceptionKind::ALL.iter().find(|k| **k as u64 + 1 == args[0]);
                        return Err(Stop::Throw(*kind.expect("a kind")));
                    }
                    other => return Err(Stop::Unknown(other.name().into())),
                }
            }
            inst => self.scalar(&inst)?,
        })
    }

    fn element(&self, base: Value, index: Value, scale: u32, offset: u32) -> u64 {
        self.get(base) + self.get(index).wrapping_mul(scale as u64) + offset as u64
    }

    fn scalar(&mut self, inst: &Inst) -> Result<Option<u64>, Stop> {
        let throw = |kind| Err(Stop::Throw(kind));
        macro_rules! int {
            ($op:expr, $method:ident) => {
                match self.is_32($op.a) {
                    true => self.i32($op.a).$method(self.i32($op.b)) as u32 as u64,
                    false => self.i64($op.a).$method(self.i64($op.b)) as u64,
                }
            };
        }
        macro_rules! bits {
            ($op:expr, $operator:tt) => { self.get($op.a) $operator self.get($op.b) };
        }
        macro_rules! checked {
            ($op:expr, $narrow:ty, $wide:ty, $method:ident) => {{
                let result = match self.is_32($op.a) {
                    true => (self.get($op.a) as $narrow)
                        .$method(self.get($op.b) as $narrow)
                        .map(|value| value as u32 as u64),
                    false => (self.get($op.a) as $wide)
                        .$method(self.get($op.b) as $wide)
                        .map(|value| value as u64),
                };
                match result {
                    Some(value) => value,
                    None => return throw(ExceptionKind::Overflow),
                }
            }};
        }
        macro_rules! float {
            ($op:expr, $operator:tt) => {
                match self.is_32($op.a) {
                    true => (self.f32($op.a) $operator self.f32($op.b)).to_bits() as u64,
                    false => (self.f64($op.a) $operator self.f64($op.b)).to_bits(),
                }
            };
        }
        Ok(Some(match *inst {
            Inst::Iconst(op) => op.value as u64,
            Inst::F32const(op) => op.bits.0 as u64,
            Inst::F64const(op) => op.bits.0,
            Inst::Null(_) => 0,
            Inst::Iadd(op) => int!(op, wrapping_add),
            Inst::Isub(op) => int!(op, wrapping_sub),
            Inst::Imul(op) => int!(op, wrapping_mul),
            Inst::UmulHigh(op) => {
                let (a, b) = (self.get(op.a) as u128, self.get(op.b) as u128);
                ((a * b) >> 64) as u64
            }
            Inst::Iand(op) => bits!(op, &),
            Inst::Ior(op) => bits!(op, |),
            Inst::Ixor(op) => bits!(op, ^),
            Inst::Ishl(op) => match self.is_32(op.a) {
                true => self.i32(op.a).wrapping_shl(self.get(op.count) as u32) as u32 as u64,
                false => self.i64(op.a).wrapping_shl(self.get(op.count) as u32) as u64,
            },
            Inst::Ishr(op) => match self.is_32(op.a) {
                true => self.i32(op.a).wrapping_shr(self.get(op.count) as u32) as u32 as u64,
                false => self.i64(op.a).wrapping_shr(self.get(op.count) as u32) as u64,
            },
            Inst::Ushr(op) => match self.is_32(op.a) {
                true => (self.get(op.a) as u32).wrapping_shr(self.get(op.count) as u32) as u64,
                false => self.get(op.a).wrapping_shr(self.get(op.count) as u32),
            },
            Inst::Ineg(op) => self.get(op.a).wrapping_neg(),
            Inst::Inot(op) => !self.get(op.a),
            Inst::Sdiv(op) => int!(op, wrapping_div),
            Inst::Srem(op) => int!(op, wrapping_rem),
            Inst::Udiv(op) => self.get(op.a) / self.get(op.b),
            Inst::Urem(op) => self.get(op.a) % self.get(op.b),
            Inst::IaddOvf(op) => checked!(op, i32, i64, checked_add),
            Inst::IsubOvf(op) => checked!(op, i32, i64, checked_sub),
            Inst::ImulOvf(op) => checked!(op, i32, i64, checked_mul),
            Inst::UaddOvf(op) => checked!(op, u32, u64, checked_add),
            Inst::UsubOvf(op) => checked!(op, u32, u64, checked_sub),
            Inst::UmulOvf(op) => checked!(op, u32, u64, checked_mul),
            Inst::Fadd(op) => float!(op, +),
            Inst::Fsub(op) => float!(op, -),
            Inst::Fmul(op) => float!(op, *),
            Inst::Fdiv(op) => float!(op, /),
            Inst::Fneg(op) => match self.is_32(op.a) {
                true => (-self.f32(op.a)).to_bits() as u64,
                false => (-self.f64(op.a)).to_bits(),
            },
            Inst::Sext8(op) => self.get(op.a) as i8 as u64,
            Inst::Zext8(op) => self.get(op.a) as u8 as u64,
            Inst::Sext16(op) => self.get(op.a) as i16 as u64,
            Inst::Zext16(op) => self.get(op.a) as u16 as u64,
            Inst::Sext(op) => self.i32(op.a) as i64 as u64,
            Inst::Zext(op) => self.get(op.a) as u32 as u64,
            Inst::Trunc(op) => self.get(op.a) as u32 as u64,
            Inst::IntToFloat(op) => {
                let value = if self.is_32(op.a) { self.i32(op.a) as i64 } else { self.i64(op.a) };
                match op.ty {
                    Type::F32 => (value as f32).to_bits() as u64,
                    _ => (value as f64).to_bits(),
                }
            }
            Inst::UintToFloat(op) => match op.ty {
                Type::F32 => (self.get(op.a) as f32).to_bits() as u64,
                _ => (self.get(op.a) as f64).to_bits(),
            },
            Inst::FloatToInt(op) => match op.ty {
                Type::I32 => self.float(op.a) as i32 as u32 as u64,
                _ => self.float(op.a) as i64 as u64,
            },
            Inst::FloatToUint(op) => match op.ty {
                Type::I32 => self.float(op.a) as u32 as u64,
                _ => self.float(op.a) as u64,
            },
            Inst::Promote(op) => (self.f32(op.a) as f64).to_bits(),
            Inst::Demote(op) => (self.f64(op.a) as f32).to_bits() as u64,
            Inst::Bitcast(op) => self.get(op.a),
            Inst::Address(op) => self.get(op.a),
            Inst::ToByref(op) => self.get(op.a),
            Inst::ByrefAdd(op) => self.get(op.base).wrapping_add(self.get(op.offset)),
            Inst::ByrefSub(op) => self.get(op.a).wrapping_sub(self.get(op.b)),
            Inst::Icmp(op) => self.compare(op.cond, op.a, op.b) as u64,
            Inst::Fcmp(op) => match self.is_32(op.a) {
                true => semantics::compare_r4(op.cond, self.f32(op.a), self.f32(op.b)) as u64,
                false => semantics::compare_r8(op.cond, self.f64(op.a), self.f64(op.b)) as u64,
            },
            Inst::Select(op) => self.get(if self.i32(op.cond) != 0 { op.a } else { op.b }),
            Inst::CheckNull(op) if self.get(op.a) == 0 => {
                return throw(ExceptionKind::NullReference);
            }
            Inst::CheckNull(op) => self.get(op.a),
            Inst::CheckBounds(op) if self.get(op.index) >= self.get(op.length) => {
                return throw(ExceptionKind::IndexOutOfRange);
            }
            Inst::CheckBounds(op) => self.get(op.index),
            Inst::CheckNonzero(op) if self.get(op.b) == 0 => {
                return throw(ExceptionKind::DivideByZero);
            }
            Inst::CheckNonzero(op) => self.get(op.b),
            Inst::CheckQuotient(op) => {
                let fits = match self.is_32(op.a) {
                    true => !(self.i32(op.a) == i32::MIN && self.i32(op.b) == -1),
                    false => !(self.i64(op.a) == i64::MIN && self.i64(op.b) == -1),
                };
                if !fits {
                    return throw(ExceptionKind::Overflow);
                }
                self.get(op.b)
            }
            Inst::Check(op) if self.i32(op.cond) == 0 => return throw(op.exception),
            Inst::Check(_) => return Ok(None),
            Inst::SymbolValue(op) => 1 << 40 | op.symbol.0 as u64,
            other => return Err(Stop::Unknown(other.text().into())),
        }))
    }

    fn compare(&self, cond: Cond, a: Value, b: Value) -> bool {
        match self.is_32(a) {
            true => semantics::compare_i4(cond, self.i32(a), self.i32(b)),
            false => semantics::compare_i8(cond, self.i64(a), self.i64(b)),
        }
    }
    fn f32(&self, value: Value) -> f32 {
        f32::from_bits(self.get(value) as u32)
    }
    fn f64(&self, value: Value) -> f64 {
        f64::from_bits(self.get(value))
    }
    fn float(&self, value: Value) -> f64 {
        if self.is_32(value) { self.f32(value) as f64 } else { self.f64(value) }
    }
}
