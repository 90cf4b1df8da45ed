//! Methods as text: the header, the locals, the code with its source lines, and the clauses.

use std::fmt::{self, Write};

use super::{Dumper, access_word};
use crate::body::{ExceptionClause, ExceptionClauseKind, MethodBody};
use crate::flags::*;
use crate::il::{Instruction, Operand};
use crate::module::Module;
use crate::pdb::SequencePoint;
use crate::schema::*;
use crate::sig::StandAloneSig;
use crate::text::{GenericContext, Sink};

impl Dumper<'_, '_> {
    pub(super) fn method(&mut self, module: &Module, id: MethodDefId) -> fmt::Result {
        let type_def = module.method_owner(id).ok();
        let context = GenericContext { type_def, method: Some(id) };
        write!(self.out, "  .method /*{}*/ ", id.token())?;
        self.try_or_note(module.row(id), |dumper, row| {
            dumper.words(&[access_word(row.flags.masked(MethodAttributes::ACCESS_MASK).0)])?;
            dumper.words(&flag_words!(row.flags, MethodAttributes:
                STATIC "static", FINAL "final", VIRTUAL "virtual", NEW_SLOT "newslot",
                ABSTRACT "abstract", SPECIAL_NAME "specialname", RT_SPECIAL_NAME "rtspecialname",
                PINVOKE_IMPL "pinvokeimpl"))?;
            dumper.method_signature(module, id, &row, context)?;
            dumper.words(&flag_words!(row.impl_flags, MethodImplAttributes:
                RUNTIME " runtime", INTERNAL_CALL " internalcall", SYNCHRONIZED " synchronized",
                NO_INLINING " noinlining", AGGRESSIVE_INLINING " aggressiveinlining",
                NO_OPTIMIZATION " nooptimization", ASYNC " async"))
        })?;
        writeln!(self.out, "\n  {{")?;
        self.custom_attributes(HasCustomAttribute::MethodDef(id), "    ")?;
        self.try_or_note(module.params(id), |dumper, params| {
            for param in params {
                dumper.param(module, param)?;
            }
            Ok(())
        })?;
        if let Some(import) = module.impl_map(id) {
            self.try_or_note(module.row(import), |dumper, row| {
                write!(dumper.out, "    .import ")?;
                dumper.name(row.import_name)?;
                writeln!(dumper.out, " flags {:#x}", row.flags.0)
            })?;
        }
        self.try_or_note(module.method_body(id), |dumper, body| match body {
            Some(body) => dumper.body(module, id, &body, context),
            None => Ok(()),
        })?;
        writeln!(self.out, "  }}")
    }

    fn method_signature(
        &mut self,
        module: &Module,
        id: MethodDefId,
        row: &MethodDefRow,
        context: GenericContext,
    ) -> fmt::Result {
        self.try_or_note(module.method_sig(row.signature), |dumper, sig| {
            // Generic parameters stand behind the name, whose printer is another.
            let mut name = String::new();
            let mut side =
                Dumper { out: super::Limited { out: &mut name, ..dumper.out }, ..*dumper };
            side.name(row.name)?;
            side.generic_params(id.into(), context)?;
            let written = name;
            dumper.printer(context).method_parts(&sig, |printer| printer.name(Ok(&written)))
        })
    }

    fn param(&mut self, module: &Module, id: ParamId) -> fmt::Result {
        self.try_or_note(module.row(id), |dumper, row| {
            write!(dumper.out, "    .param [{}] ", row.sequence)?;
            dumper.words(&flag_words!(row.flags, ParamAttributes:
                IN "in", OUT "out", OPTIONAL "opt"))?;
            dumper.name(row.name)
        })?;
        if let Some(constant) = module.constant(id) {
            write!(self.out, " = ")?;
            self.try_or_note(module.constant_value(constant), Self::constant)?;
        }
        writeln!(self.out)?;
        self.custom_attributes(HasCustomAttribute::Param(id), "      ")
    }

    fn body(
        &mut self,
        module: &Module,
        id: MethodDefId,
        body: &MethodBody<'_>,
        context: GenericContext,
    ) -> fmt::Result {
        writeln!(self.out, "    // {} bytes of code", body.code.len())?;
        if module.entry_point() == Some(id.token()) {
            writeln!(self.out, "    .entrypoint")?;
        }
        writeln!(self.out, "    .maxstack {}", body.max_stack)?;
        if let Some(locals) = body.local_var_sig {
            self.locals(module, id, locals, body.init_locals, context)?;
        }
        let points = self.pdb.map(|pdb| pdb.sequence_points(id));
        let points = match points {
            Some(Ok(points)) => points,
            Some(Err(error)) => {
                self.error(error)?;
                writeln!(self.out)?;
                Vec::new()
            }
            None => Vec::new(),
        };
        self.out.charge(points.len())?;
        let mut points = points.iter().peekable();
        for instruction in body.instructions() {
            let instruction = match instruction {
                Ok(instruction) => instruction,
                Err(error) => {
                    self.error(error)?;
                    writeln!(self.out)?;
                    break;
                }
            };
            while let Some(point) = points.next_if(|point| point.il_offset <= instruction.offset) {
                self.sequence_point(point)?;
            }
            write!(self.out, "    ")?;
            self.instruction(&instruction, context)?;
            writeln!(self.out)?;
        }
        body.exceptions.iter().try_for_each(|clause| self.clause(clause, context))
    }

    fn locals(
        &mut self,
        module: &Module,
        method: MethodDefId,
        sig: StandAloneSigId,
        init: bool,
        context: GenericContext,
    ) -> fmt::Result {
        let names = self.pdb.and_then(|pdb| pdb.local_names(method).ok());
        let mut names = names.unwrap_or_default();
        names.sort_by_key(|name| name.index);
        writeln!(self.out, "    .locals{} /*{}*/", if init { " init" } else { "" }, sig.token())?;
        self.try_or_note(module.sig_of_stand_alone(sig), |dumper, sig| {
            let StandAloneSig::Locals(sig) = sig else {
                return writeln!(dumper.out, "      <error: not a signature of locals>");
            };
            for (index, local) in sig.locals.iter().enumerate() {
                write!(dumper.out, "      [{index}] ")?;
                dumper.printer(context).type_sig(local)?;
                let first = names.partition_point(|name| usize::from(name.index) < index);
                for name in names[first..].iter().take_while(|n| usize::from(n.index) == index) {
                    write!(dumper.out, " {}", name.name)?;
                }
                writeln!(dumper.out)?;
            }
            Ok(())
        })
    }

    fn sequence_point(&mut self, point: &SequencePoint) -> fmt::Result {
        let Some(span) = point.span else { return writeln!(self.out, "    // hidden") };
        write!(self.out, "    // ")?;
        match self.pdb.map(|pdb| pdb.document_name(span.document)) {
            Some(Ok(name)) => write!(self.out, "{name}")?,
            Some(Err(error)) => write!(self.out, "<error: {error}>")?,
            None => {}
        }
        let (from, to) = ((span.start_line, span.start_column), (span.end_line, span.end_column));
        writeln!(self.out, ":{}:{}-{}:{}", from.0, from.1, to.0, to.1)
    }

    fn instruction(
        &mut self,
        instruction: &Instruction<'_>,
        context: GenericContext,
    ) -> fmt::Result {
        write!(self.out, "IL_{:04x}: {}", instruction.offset, instruction.opcode)?;
        match instruction.operand {
            Operand::None => Ok(()),
            Operand::Variable(number) => write!(self.out, " {number}"),
            Operand::I4(value) => write!(self.out, " {value}"),
            Operand::I8(value) => write!(self.out, " {value}"),
            Operand::R4(value) => write!(self.out, " {value:?}"),
            Operand::R8(value) => write!(self.out, " {value:?}"),
            Operand::Branch(target) => write!(self.out, " IL_{target:04x}"),
            Operand::Switch(targets) => {
                write!(self.out, " (")?;
                for (number, target) in targets.iter().enumerate() {
                    self.out.write_str(if number == 0 { "" } else { ", " })?;
                    write!(self.out, "IL_{target:04x}")?;
                }
                write!(self.out, ")")
            }
            Operand::Method(token)
            | Operand::Field(token)
            | Operand::Type(token)
            | Operand::Member(token)
            | Operand::Signature(token)
            | Operand::String(token) => {
                write!(self.out, " ")?;
                self.printer(context).token(token)?;
                write!(self.out, " /*{token}*/")
            }
        }
    }

    fn clause(&mut self, clause: &ExceptionClause, context: GenericContext) -> fmt::Result {
        write!(self.out, "    .try IL_{:04x} to IL_{:04x} ", clause.try_offset, clause.try_end())?;
        match clause.kind {
            ExceptionClauseKind::Catch(class) => {
                write!(self.out, "catch ")?;
                self.printer(context).type_def_or_ref(class)?;
            }
            ExceptionClauseKind::Filter { filter_offset } => {
                write!(self.out, "filter IL_{filter_offset:04x}")?;
            }
            ExceptionClauseKind::Finally => write!(self.out, "finally")?,
            ExceptionClauseKind::Fault => write!(self.out, "fault")?,
        }
        let (start, end) = (clause.handler_offset, clause.handler_end());
        writeln!(self.out, " handler IL_{start:04x} to IL_{end:04x}")
    }
}
