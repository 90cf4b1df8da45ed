//! Metadata tokens (ECMA-335 II.22) and the sets of tables that a token in IL may name.

use std::fmt;

use crate::error::ErrorKind;
use crate::schema::{
    FieldId, MemberRefId, MethodDefId, MethodSpecId, Table, TypeDefId, TypeRefId, TypeSpecId,
};

/// A table number in the top byte, a row number in the rest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token(pub u32);

impl Token {
    /// The "table" of a user-string token.
    pub const USER_STRING: u8 = 0x70;

    pub const fn new(table: Table, row: u32) -> Self {
        Self((table as u32) << 24 | (row & 0x00FF_FFFF))
    }

    /// `None` for a user string and for a number that is no table's.
    pub fn table(self) -> Option<Table> {
        Table::from_number((self.0 >> 24) as u8)
    }

    pub const fn row(self) -> u32 {
        self.0 & 0x00FF_FFFF
    }

    /// Row 0 of any table.
    pub const fn is_nil(self) -> bool {
        self.row() == 0
    }

    /// The offset in #US, when the token is `ldstr`'s.
    pub fn user_string(self) -> Option<UserStringIndex> {
        ((self.0 >> 24) as u8 == Self::USER_STRING).then(|| UserStringIndex(self.row()))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

/// A byte offset in #US.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UserStringIndex(pub u32);

macro_rules! token_sets {
    ($($(#[$doc:meta])* $name:ident { $($table:ident($id:ident)),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($table($id),)* }

        impl $name {
            pub const fn token(self) -> Token {
                match self { $(Self::$table(id) => id.token(),)* }
            }
        }

        impl From<$name> for Token {
            fn from(set: $name) -> Token {
                set.token()
            }
        }

        impl TryFrom<Token> for $name {
            type Error = ErrorKind;

            fn try_from(token: Token) -> Result<Self, ErrorKind> {
                match token.table() {
                    $(Some(Table::$table) => {
                        $id::from_row(token.row()).map(Self::$table).ok_or(ErrorKind::NullIndex)
                    })*
                    _ => Err(ErrorKind::BadToken),
                }
            }
        }

        $(impl From<$id> for $name {
            fn from(id: $id) -> Self {
                Self::$table(id)
            }
        })*
    )*};
}

token_sets! {
    /// What `call`, `callvirt`, `newobj`, `ldftn`, `ldvirtftn` and `jmp` name.
    MethodToken { MethodDef(MethodDefId), MemberRef(MemberRefId), MethodSpec(MethodSpecId) }
    /// What `ldfld` and its kin name.
    FieldToken { Field(FieldId), MemberRef(MemberRefId) }
    /// What `ldtoken` names.
    MemberToken {
        TypeDef(TypeDefId), TypeRef(TypeRefId), TypeSpec(TypeSpecId), Field(FieldId),
        MethodDef(MethodDefId), MemberRef(MemberRefId), MethodSpec(MethodSpecId),
    }
}
