namespace System.IO;

using System.Collections.Generic;

public enum DriveType
{
    Unknown = 0,
    NoRootDirectory = 1,
    Removable = 2,
    Fixed = 3,
    Network = 4,
    CDRom = 5,
    Ram = 6,
}

/// A file system by its mount point.
public sealed class DriveInfo
{
    private readonly string _name;

    public DriveInfo(string driveName)
    {
        ArgumentNullException.ThrowIfNull(driveName);
        _name = driveName;
    }

    public string Name => _name;

    public bool IsReady => Directory.Exists(_name);

    public DirectoryInfo RootDirectory => new DirectoryInfo(_name);

    public string VolumeLabel => _name;

    public DriveType DriveType => IsReady ? DriveType.Fixed : DriveType.NoRootDirectory;

    public string DriveFormat => Field(2) ?? throw Missing();

    public long TotalSize => Space(0);

    public long TotalFreeSpace => Space(1);

    public long AvailableFreeSpace => Space(2);

    public static DriveInfo[] GetDrives() => Array.ConvertAll(Directory.GetLogicalDrives(), static name => new DriveInfo(name));

    public override string ToString() => _name;

    private DriveNotFoundException Missing() =>
        new DriveNotFoundException("Could not find the drive '" + _name + "'. The drive might not be ready or might not be mapped.");

    private long Space(int which)
    {
        long space = FileCalls.GetSpace(_name, which);
        return space >= 0 ? space : throw Missing();
    }

    /// A column of the line of the mount table that is about this drive.
    private string? Field(int column)
    {
        foreach (string[] row in MountTable())
        {
            if (row[1] == _name && row.Length > column)
            {
                return row[column];
            }
        }
        return null;
    }

    internal static IEnumerable<string[]> MountTable()
    {
        foreach (string line in File.ReadAllLines("/proc/self/mounts"))
        {
            string[] row = line.Split(' ');
            if (row.Length >= 3)
            {
                yield return row;
            }
        }
    }
}
