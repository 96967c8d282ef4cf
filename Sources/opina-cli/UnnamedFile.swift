internal import Foundation

/// A file that lies in its folder without a name until it is whole, as `O_TMPFILE` of Linux makes it (open(2)).
struct UnnamedFile {
  /// `O_TMPFILE`, which Swift does not import because it is put together of two others.
  private static let withoutName = 0o20_000_000 | O_DIRECTORY

  let descriptor: Int32
  /// Where it is going to be.
  private let target: String
  /// The folder of the target.
  private let folder: String

  /// - Parameters:
  ///   - path: of the file that is to be.
  ///   - place: the folder that it lies in until then, if its own is not there yet.
  /// - Returns: `nil` where such a file cannot take the place of what is there without changing more than its bytes, and
  ///   where the file system, the folder or the machine does not have such files.
  init?(for path: String, lyingIn place: String? = nil) {
    #if os(Linux)
      var status = stat()
      var target = path
      var isThere = false
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
        // A link goes on leading where it leads.
        guard let real = realpath(path, nil) else { return nil }
        target = String(cString: real)
        free(real)
      }
      if stat(path, &status) == 0 {
        guard status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1, status.st_uid == geteuid(),
          access(path, W_OK) == 0, !Self.leadsToDescriptor(path)
        else { return nil }
        isThere = true
      } else if errno != ENOENT || path.hasSuffix("/") {
        // What cannot be a file's name is said at once, and not when all work is done.
        return nil
      }
      let folder = Output.folder(of: target)
      let place = place ?? folder
      guard access(Self.ownDescriptors, X_OK) == 0, access(place, W_OK) == 0 else { return nil }
      let descriptor = open(place, O_RDWR | O_CLOEXEC | Self.withoutName, 0o666)
      guard descriptor >= 0 else { return nil }
      if isThere { fchmod(descriptor, status.st_mode & 0o7777) }
      (self.descriptor, self.target, self.folder) = (descriptor, target, folder)
    #else
      return nil
    #endif
  }

  private static let ownDescriptors = "/proc/self/fd"

  /// Whether a path names an open file of this program: whoever opened it looks for the bytes there.
  private static func leadsToDescriptor(_ path: String) -> Bool {
    path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
  }

  /// Gives the file its name, in the place of the one that had it.
  ///
  /// - Returns: whether that succeeded; `errno` says why not.
  func getName() -> Bool {
    // A file can be linked to a name that is free, and renamed to one that is not.
    let passing = "\(folder)/.opina-\(getpid())-\(descriptor)"
    guard linkat(AT_FDCWD, "\(Self.ownDescriptors)/\(descriptor)", AT_FDCWD, passing, AT_SYMLINK_FOLLOW) == 0 else {
      return false
    }
    guard rename(passing, target) == 0 else {
      let reason = errno
      unlink(passing)
      // A file that is mounted by itself, as containers do, keeps its place.
      if reason == EBUSY { return copy() }
      errno = reason
      return false
    }
    return true
  }

  /// Copies the bytes to where they are to be.
  private func copy() -> Bool {
    let place = open(target, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard place >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(descriptor, &buffer, buffer.count)
      guard got > 0 else { return got == 0 && close(place) == 0 }
      var sent = 0
      while sent < got {
        let count = buffer.withUnsafeBytes { write(place, $0.baseAddress! + sent, got - sent) }
        guard count > 0 else { return false }
        sent += count
      }
    }
  }
}
